/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-columns.c: the columns of a table of #GuichetContactChange: whose
 * contacts, old and new, and what will or did become of it.
 */
#include "config.h"

#include "guichet-contact-change-columns.h"

#include "guichet-bulk-columns.h"
#include "guichet-contact-change-outcome.h"
#include "guichet-service-text.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

#define N_TYPES 3
/* Less has no room for a column of each contact, in pixels. */
#define NARROW_WIDTH 520
#define TYPES_KEY    "guichet-types"

static char *
write_service (gpointer change)
{
  return g_strdup (guichet_service_get_name (guichet_contact_change_get_service (change)));
}

/* What it is: a domain name and its DNS zone have the same name. */
static char *
write_what (gpointer change)
{
  return guichet_service_text_what (guichet_contact_change_get_service (change));
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

/* Where contacts have no columns: those that shall change, each in a line of its own. */
static char *
write_contacts (gpointer change)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_TYPES; i++)
    if ((guichet_contact_change_get_types (change) & (1 << i)) != 0)
      {
        g_autofree char *contact = write_contact (change, 1 << i);
        g_autofree char *line = guichet_service_text_line (1 << i, contact);

        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
      }

  return g_string_free (text, FALSE);
}

static char *
write_admin (gpointer change)
{
  return write_contact (change, GUICHET_CONTACT_ADMIN);
}

static char *
write_tech (gpointer change)
{
  return write_contact (change, GUICHET_CONTACT_TECH);
}

static char *
write_billing (gpointer change)
{
  return write_contact (change, GUICHET_CONTACT_BILLING);
}

/* What stays as it is, is dim. */
static const char *
get_contact_look (gpointer change, GuichetContactTypes type)
{
  return guichet_contact_change_get_state (change) == GUICHET_CONTACT_CHANGE_SKIPPED ||
                 (guichet_contact_change_get_types (change) & type) == 0
             ? "dim-label"
             : NULL;
}

static const char *
get_admin_look (gpointer change)
{
  return get_contact_look (change, GUICHET_CONTACT_ADMIN);
}

static const char *
get_tech_look (gpointer change)
{
  return get_contact_look (change, GUICHET_CONTACT_TECH);
}

static const char *
get_billing_look (gpointer change)
{
  return get_contact_look (change, GUICHET_CONTACT_BILLING);
}

static const char *
get_service_look (gpointer change)
{
  return guichet_contact_change_get_state (change) == GUICHET_CONTACT_CHANGE_SKIPPED ? "dim-label"
                                                                                     : NULL;
}

static const char *
get_outcome_look (gpointer change)
{
  static const char *const looks[] = {
    [GUICHET_CONTACT_CHANGE_SKIPPED] = "dim-label",
    [GUICHET_CONTACT_CHANGE_FAILED] = "error",
    [GUICHET_CONTACT_CHANGE_UNCERTAIN] = "warning",
    [GUICHET_CONTACT_CHANGE_DONE] = "success",
  };
  const GuichetContactChangeState state = guichet_contact_change_get_state (change);

  return state < G_N_ELEMENTS (looks) ? looks[state] : NULL;
}

static char *
write_outcome (gpointer change)
{
  return guichet_contact_change_outcome_write (change);
}

/* clang-format off */
/* Old and new are above each other, so that the reason keeps the width. */
static const GuichetBulkColumn columns[] = {
  { NC_("column", "Service"),       write_service, write_what, get_service_look, 14, 0, write_contacts },
  { NC_("column", "Administrator"), write_admin,   NULL,       get_admin_look,   12, 12 },
  { NC_("column", "Technical"),     write_tech,    NULL,       get_tech_look,    12, 12 },
  { NC_("column", "Billing"),       write_billing, NULL,       get_billing_look, 12, 12 },
  { NC_("column", "What Happens"),  write_outcome, NULL,       get_outcome_look, 14, 0 },
};

/* Of each column: which contact it is */
static const GuichetContactTypes types_shown[] = {
  GUICHET_CONTACT_NONE, GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_TECH, GUICHET_CONTACT_BILLING,
  GUICHET_CONTACT_NONE,
};
/* clang-format on */

/* Shows the contacts that somebody is wanted for, as columns if there is room. */
static void
show_columns (GtkColumnView *view)
{
  GListModel *shown = gtk_column_view_get_columns (view);
  const gboolean is_narrow = gtk_column_view_get_show_row_separators (view);
  const GuichetContactTypes types =
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), TYPES_KEY));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      gtk_column_view_column_set_visible (column,
                                          types_shown[i] == GUICHET_CONTACT_NONE ||
                                              (!is_narrow && (types_shown[i] & types) != 0));
      gtk_column_view_column_set_expand (column,
                                         i + 1 == G_N_ELEMENTS (columns) ||
                                             (is_narrow && columns[i].write_narrow != NULL));
    }
}

static gboolean
has_no_room (GtkColumnView *view)
{
  return gtk_adjustment_get_page_size (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view))) <
         NARROW_WIDTH;
}

static void
apply_width_cb (gpointer user_data)
{
  g_autoptr(GtkWidget) table = guichet_weak_take (user_data);
  GtkColumnView *view = (GtkColumnView *) table;

  if (view == NULL)
    return;
  g_object_set (view, GUICHET_BULK_COLUMNS_NARROW, has_no_room (view), NULL);
  show_columns (view);
}

/* GTK 4.8 has no breakpoints, and nothing may be shown or hidden in the middle of a layout. */
static void
width_changed_cb (GtkColumnView *view)
{
  if (has_no_room (view) != gtk_column_view_get_show_row_separators (view))
    g_idle_add_once (apply_width_cb, guichet_weak_new (view));
}

/**
 * guichet_contact_change_columns_add:
 * @view: a table of changes that has no columns yet, in a scrolled window
 *
 * Gives @view its columns, as many as it has room for.
 */
void
guichet_contact_change_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  guichet_bulk_columns_add (view, columns, G_N_ELEMENTS (columns));
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)),
                           "notify::page-size", G_CALLBACK (width_changed_cb), view,
                           G_CONNECT_SWAPPED);
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
  GuichetContactTypes types = GUICHET_CONTACT_NONE;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < g_list_model_get_n_items (changes) && types != GUICHET_CONTACT_ALL; i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      for (guint k = 0; k < N_TYPES; k++)
        if (guichet_contact_change_get_wanted (change, 1 << k) != NULL)
          types |= 1 << k;
    }
  g_object_set_data (G_OBJECT (view), TYPES_KEY, GUINT_TO_POINTER (types));
  show_columns (view);
}
