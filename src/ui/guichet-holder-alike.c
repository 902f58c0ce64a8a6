/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-alike.c: who is likely the same as one holder, each with the way to it. Hidden
 * while there is nobody.
 */
#include "config.h"

#include "guichet-holder-alike.h"

#include "guichet-holder-text.h"

#include <glib/gi18n-lib.h>

/* OVHcloud makes a holder for each order: there may be thousands. */
#define N_ROWS 5

struct _GuichetHolderAlike
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* of GtkWidget, in group */
  char *told;      /* (nullable): what the rows say */
};

G_DEFINE_FINAL_TYPE (GuichetHolderAlike, guichet_holder_alike, ADW_TYPE_BIN)

static guint all_signal;

static void
add (GuichetHolderAlike *self, GtkWidget *row)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
write_holder (GuichetDomainContact *holder, gboolean is_counted)
{
  g_autofree char *number = guichet_holder_text_number (holder);
  g_autofree char *use = guichet_holder_text_use (holder, is_counted);

  /* Translators: the number of a holder, and by how many domain names it is used */
  return g_strdup_printf (_("No. %s · %s"), number, use);
}

static void
add_holder (GuichetHolderAlike *self, GuichetDomainContact *holder, gboolean is_counted)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("holder", "Show"));
  g_autofree char *name = guichet_holder_text_name (holder);
  g_autofree char *about = write_holder (holder, is_counted);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-holder");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    guichet_domain_contact_get_id (holder));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  add (self, row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
}

static void
all_clicked_cb (GuichetHolderAlike *self)
{
  g_signal_emit (self, all_signal, 0);
}

static void
add_all (GuichetHolderAlike *self, guint n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_("Show all %'u in the list"), n);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (all_clicked_cb), self, G_CONNECT_SWAPPED);
  add (self, row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

/* What the rows would say: they are not made again for nothing, since the keyboard may be there. */
static char *
write_all (GPtrArray *alike, gboolean is_counted)
{
  g_autoptr(GString) all = g_string_new (NULL);

  g_string_append_printf (all, "%u", alike->len);
  for (guint i = 0; i < MIN (alike->len, N_ROWS); i++)
    {
      g_autofree char *about = write_holder (alike->pdata[i], is_counted);

      g_string_append_printf (all, "\n%s %s", guichet_domain_contact_get_name (alike->pdata[i]),
                              about);
    }
  return g_strdup (all->str);
}

/**
 * guichet_holder_alike_show:
 * @self: the widget
 * @shown: where the holders are
 * @holder: one of them
 *
 * Shows who is likely @holder now.
 */
void
guichet_holder_alike_show (GuichetHolderAlike *self,
                           GuichetHoldersShown *shown,
                           GuichetDomainContact *holder)
{
  g_autoptr(GPtrArray) alike = NULL;
  g_autofree char *told = NULL;
  gboolean is_counted = FALSE;

  g_return_if_fail (GUICHET_IS_HOLDER_ALIKE (self));

  is_counted = guichet_holders_shown_is_counted (shown);
  alike = guichet_holder_list_list_alike (guichet_holders_shown_get_holders (shown), holder);
  told = write_all (alike, is_counted);
  if (g_strcmp0 (told, self->told) == 0)
    return;
  g_free (self->told);
  self->told = g_steal_pointer (&told);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (alike->len, N_ROWS); i++)
    add_holder (self, alike->pdata[i], is_counted);
  if (alike->len > N_ROWS)
    add_all (self, alike->len);
  gtk_widget_set_visible (GTK_WIDGET (self), alike->len > 0);
}

static void
guichet_holder_alike_finalize (GObject *object)
{
  GuichetHolderAlike *self = GUICHET_HOLDER_ALIKE (object);

  g_ptr_array_unref (self->rows);
  g_free (self->told);
  G_OBJECT_CLASS (guichet_holder_alike_parent_class)->finalize (object);
}

static void
guichet_holder_alike_class_init (GuichetHolderAlikeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_alike_finalize;

  all_signal = g_signal_new ("all", GUICHET_TYPE_HOLDER_ALIKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                             NULL, G_TYPE_NONE, 0);
}

static void
guichet_holder_alike_init (GuichetHolderAlike *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, C_ ("holder", "Likely the Same"));
  adw_preferences_group_set_description (
      self->group, _("Same name, e-mail address and country: orders often make one holder more."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
