/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-columns.c: the columns of a table of #GuichetContactChange: whose
 * contacts, old and new, and what will or did become of it.
 */
#include "config.h"

#include "guichet-contact-change-columns.h"

#include "guichet-contact-change-reasons.h"
#include "guichet-contact-change-text.h"
#include "guichet-error.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

/* As in the table below. */
#define CONTEXT "column"
#define N_TYPES 3

/* Why contacts stay as they are, although others were wanted for them: a whole sentence if one
 * reason holds for all that was wanted. "" if nothing stays as it is */
static char *
write_reasons (GuichetContactChange *change)
{
  GuichetContactReason reasons[N_TYPES];
  const char *accounts[N_TYPES];
  GuichetContactReason only = GUICHET_CONTACT_ALLOWED;
  gboolean is_one = guichet_contact_change_get_types (change) == GUICHET_CONTACT_NONE;

  for (guint i = 0; i < N_TYPES; i++)
    {
      reasons[i] = guichet_contact_change_get_reason (change, 1 << i);
      accounts[i] = guichet_contact_change_get_wanted (change, 1 << i);
      if (reasons[i] == GUICHET_CONTACT_ALLOWED)
        continue;
      is_one &= only == GUICHET_CONTACT_ALLOWED || only == reasons[i];
      only = reasons[i];
    }

  return is_one ? g_strdup (guichet_service_text_reason (only))
                : guichet_contact_change_reasons_write_contacts (reasons, accounts);
}

static char *
write_skipped (GuichetContactChange *change)
{
  g_autofree char *reasons = write_reasons (change);

  if (*reasons == '\0')
    return g_strdup (_("Skipped: no new contact is given"));
  /* Translators: %s says why. */
  return g_strdup_printf (_("Skipped: %s"), reasons);
}

/* What is asked for may be sent in part. */
static char *
write_planned (GuichetContactChange *change)
{
  g_autofree char *reasons = write_reasons (change);

  if (*reasons == '\0')
    return g_strdup (_("Will be sent"));
  /* Translators: %s says why not all of it, and names the contacts that are left out. */
  return g_strdup_printf (_("Will be sent in part: %s"), reasons);
}

static char *
write_failed (GuichetContactChange *change)
{
  const GError *error = guichet_contact_change_get_error (change);
  const GuichetErrorDetails *details = NULL;

  if (error == NULL)
    return g_strdup (_("Failed"));
  details = error->domain == GUICHET_ERROR ? guichet_error_get_details (error) : NULL;

  return details != NULL && details->api_message != NULL
             ? g_strdup_printf ("%s %s", error->message, details->api_message)
             : g_strdup (error->message);
}

static char *
write_done (GuichetContactChange *change)
{
  g_autofree char *requests =
      guichet_contact_change_text_requests (guichet_contact_change_get_tasks (change));

  return *requests != '\0' ? g_steal_pointer (&requests) : g_strdup (_("Nothing had to change"));
}

/**
 * guichet_contact_change_columns_write_state:
 * @change: of one service
 *
 * Returns: (transfer full): what will or did become of it, in one line
 */
char *
guichet_contact_change_columns_write_state (GuichetContactChange *change)
{
  switch (guichet_contact_change_get_state (change))
    {
    case GUICHET_CONTACT_CHANGE_SKIPPED:
      return write_skipped (change);
    case GUICHET_CONTACT_CHANGE_PLANNED:
      return write_planned (change);
    case GUICHET_CONTACT_CHANGE_SENDING:
      return g_strdup (_("Being sent"));
    case GUICHET_CONTACT_CHANGE_DONE:
      return write_done (change);
    case GUICHET_CONTACT_CHANGE_FAILED:
      return write_failed (change);
    case GUICHET_CONTACT_CHANGE_UNCERTAIN:
      return g_strdup (_("No answer came: OVHcloud may have taken it"));
    case GUICHET_CONTACT_CHANGE_CANCELLED:
      return g_strdup (_("Cancelled, not sent"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static char *
write_service (GuichetContactChange *change)
{
  return g_strdup (guichet_service_get_name (guichet_contact_change_get_service (change)));
}

static char *
write_contact (GuichetContactChange *change, GuichetContactTypes type)
{
  const char *old = guichet_service_get_contact (guichet_contact_change_get_service (change), type);
  const char *wanted = guichet_contact_change_get_wanted (change, type);

  if ((guichet_contact_change_get_types (change) & type) == 0)
    return g_strdup (old != NULL ? old : "");
  return old != NULL && g_strcmp0 (old, wanted) != 0 ? g_strdup_printf ("%s → %s", old, wanted)
                                                     : g_strdup (wanted);
}

static char *
write_admin (GuichetContactChange *change)
{
  return write_contact (change, GUICHET_CONTACT_ADMIN);
}

static char *
write_tech (GuichetContactChange *change)
{
  return write_contact (change, GUICHET_CONTACT_TECH);
}

static char *
write_billing (GuichetContactChange *change)
{
  return write_contact (change, GUICHET_CONTACT_BILLING);
}

typedef struct
{
  const char *title;
  char *(*write) (GuichetContactChange *change);
  GuichetContactTypes type; /* what stays as it is, is dim */
  int width;                /* in characters: what a narrow window still gives it */
} Column;

/* clang-format off */
/* A context, because “Service” is something else elsewhere. */
static const Column columns[] = {
  { NC_("column", "Service"),       write_service, GUICHET_CONTACT_NONE,    14 },
  { NC_("column", "Administrator"), write_admin,   GUICHET_CONTACT_ADMIN,   12 },
  { NC_("column", "Technical"),     write_tech,    GUICHET_CONTACT_TECH,    12 },
  { NC_("column", "Billing"),       write_billing, GUICHET_CONTACT_BILLING, 12 },
  { NC_("column", "What Happens"),  guichet_contact_change_columns_write_state, GUICHET_CONTACT_NONE, 14 },
};
/* clang-format on */

static void
setup_cell_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* A reason that nobody can read to its end is none: it gets as many lines as it needs. */
  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-chars", column->width, NULL);
  /* Old and new are above each other, so that the reason keeps the width. */
  if (column->type != GUICHET_CONTACT_NONE)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (item, label);
}

static void
set_look (GtkWidget *label, const char *look, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (label, look);
  else
    gtk_widget_remove_css_class (label, look);
}

static void
refresh_cell_cb (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "column");
  GuichetContactChange *change = gtk_list_item_get_item (item);
  const GuichetContactChangeState state = guichet_contact_change_get_state (change);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->write (change);
  const gboolean says_state = column->write == guichet_contact_change_columns_write_state;

  gtk_label_set_label (GTK_LABEL (label), text);
  set_look (label, "dim-label",
            state == GUICHET_CONTACT_CHANGE_SKIPPED ||
                (column->type != GUICHET_CONTACT_NONE &&
                 (guichet_contact_change_get_types (change) & column->type) == 0));
  set_look (label, "error", says_state && state == GUICHET_CONTACT_CHANGE_FAILED);
  set_look (label, "warning", says_state && state == GUICHET_CONTACT_CHANGE_UNCERTAIN);
  set_look (label, "success", says_state && state == GUICHET_CONTACT_CHANGE_DONE);
}

static void
bind_cell_cb (const Column *column, GtkListItem *item)
{
  gpointer change = gtk_list_item_get_item (item);

  g_signal_connect_swapped (change, "notify", G_CALLBACK (refresh_cell_cb), item);
  refresh_cell_cb (item);
}

static void
unbind_cell_cb (const Column *column, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), refresh_cell_cb, item);
}

/**
 * guichet_contact_change_columns_add:
 * @view: a table of changes that has no columns yet
 *
 * Gives @view its columns.
 */
void
guichet_contact_change_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      gpointer data = (gpointer) &columns[i];
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), data);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), data);
      g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cell_cb), data);
      column = gtk_column_view_column_new (
          g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, columns[i].title), factory);
      gtk_column_view_column_set_expand (column, i + 1 == G_N_ELEMENTS (columns));
      gtk_column_view_append_column (view, column);
    }
}

/**
 * guichet_contact_change_columns_fit:
 * @view: a table that has its columns
 * @changes: of #GuichetContactChange: what it shows
 *
 * Shows the contacts alone that somebody is wanted for, so that what happens is not out of sight.
 */
void
guichet_contact_change_columns_fit (GtkColumnView *view, GListModel *changes)
{
  GListModel *shown = gtk_column_view_get_columns (view);
  GuichetContactTypes types = GUICHET_CONTACT_NONE;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < g_list_model_get_n_items (changes) && types != GUICHET_CONTACT_ALL; i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      for (guint k = 0; k < N_TYPES; k++)
        if (guichet_contact_change_get_wanted (change, 1 << k) != NULL)
          types |= 1 << k;
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      gtk_column_view_column_set_visible (column, columns[i].type == GUICHET_CONTACT_NONE ||
                                                      (columns[i].type & types) != 0);
    }
}
