/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-answers.c: the buttons and the menu of a request: what each account of
 * this computer can do with it. Answers nothing itself.
 */
#include "config.h"

#include "guichet-contact-request-answers.h"

#include <glib/gi18n-lib.h>

/* For a request with one side here, and for one with two: each has a code of its own. */
typedef struct
{
  const char *action;
  const char *label;
  const char *label_as; /* with an account in it */
} Answer;

/* clang-format off */
static const Answer answers[] = {
  { "row.accept", N_("Accept…"), N_("Accept as %s…") },
  { "row.refuse", N_("Refuse…"), N_("Refuse as %s…") },
  { "row.resend", N_("Resend"),  N_("Resend to %s") },
};
/* clang-format on */

static char *
make_label (const Answer *answer, GuichetContactRequestEntry *entry, guint part)
{
  if (guichet_contact_request_entry_get_n_parts (entry) == 1)
    return g_strdup (_(answer->label));
  return g_strdup_printf (_(answer->label_as),
                             guichet_contact_request_entry_get_part (entry, part)->account);
}

static gboolean
waits_for (GuichetContactRequestEntry *entry, guint part)
{
  return guichet_contact_request_entry_waits_for (
      entry, guichet_contact_request_entry_get_part (entry, part));
}

/**
 * guichet_contact_request_answers_describe:
 * @entry: a request
 *
 * Returns: (transfer full): something that differs if the buttons have to
 */
char *
guichet_contact_request_answers_describe (GuichetContactRequestEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (entry); i++)
    g_string_append_printf (text, "%s %d\n",
                            guichet_contact_request_entry_get_part (entry, i)->account,
                            waits_for (entry, i));
  return g_string_free (text, FALSE);
}

static void
add_button (GtkBox *buttons, const Answer *answer, const char *label, guint part)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), answer->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", part);
  gtk_box_append (buttons, button);
}

/**
 * guichet_contact_request_answers_fill:
 * @entry: a request
 * @buttons: what they are in; emptied first
 *
 * Makes a button for each answer or, for a request with two sides here, for each way to accept it:
 * the rest is in the menu.
 */
void
guichet_contact_request_answers_fill (GuichetContactRequestEntry *entry, GtkBox *buttons)
{
  const guint n_parts = guichet_contact_request_entry_get_n_parts (entry);
  const guint n_answers = n_parts == 1 ? G_N_ELEMENTS (answers) : 1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (buttons)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (buttons)))
    gtk_box_remove (buttons, child);
  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; j < n_answers && waits_for (entry, i); j++)
      {
        g_autofree char *label = make_label (&answers[j], entry, i);

        add_button (buttons, &answers[j], label, i);
      }
}

static void
append_item (GMenu *menu, const char *label, const char *action, guint part)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", part);
  g_menu_append_item (menu, item);
}

/**
 * guichet_contact_request_answers_make_menu:
 * @entry: a request
 *
 * Returns: (transfer full): all that can be done with it
 */
GMenuModel *
guichet_contact_request_answers_make_menu (GuichetContactRequestEntry *entry)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) always = g_menu_new ();

  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (entry); i++)
    {
      g_autoptr(GMenu) section = g_menu_new ();

      for (guint j = 0; j < G_N_ELEMENTS (answers) && waits_for (entry, i); j++)
        {
          g_autofree char *label = make_label (&answers[j], entry, i);

          append_item (section, label, answers[j].action, i);
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  append_item (always, _("Details"), "row.details", 0);
  append_item (always, _("Copy"), "row.copy", 0);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (always));
  return G_MENU_MODEL (menu);
}
