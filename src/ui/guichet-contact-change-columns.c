/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-columns.c: the columns of a table of #GuichetContactChange: whose
 * contacts, old and new, and what will or did become of it.
 */
#include "config.h"

#include "guichet-contact-change-columns.h"

#include "guichet-contact-change-outcome.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

/* As in the table below. */
#define CONTEXT "column"
#define N_TYPES 3

static char *
write_service (GuichetContactChange *change)
{
  return g_strdup (guichet_service_get_name (guichet_contact_change_get_service (change)));
}

/* What it is: a domain name and its DNS zone have the same name. */
static char *
write_what (GuichetContactChange *change)
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
  char *(*write_more) (GuichetContactChange *change); /* (nullable): below it, small */
  GuichetContactTypes type;                           /* what stays as it is, is dim */
  int width; /* in characters: what a narrow window still gives it */
} Column;

/* clang-format off */
/* A context, because “Service” is something else elsewhere. */
static const Column columns[] = {
  { NC_("column", "Service"),       write_service, write_what, GUICHET_CONTACT_NONE,    14 },
  { NC_("column", "Administrator"), write_admin,   NULL,       GUICHET_CONTACT_ADMIN,   12 },
  { NC_("column", "Technical"),     write_tech,    NULL,       GUICHET_CONTACT_TECH,    12 },
  { NC_("column", "Billing"),       write_billing, NULL,       GUICHET_CONTACT_BILLING, 12 },
  { NC_("column", "What Happens"),  guichet_contact_change_outcome_write, NULL, GUICHET_CONTACT_NONE, 14 },
};
/* clang-format on */

/* A reason that nobody can read to its end is none: it gets as many lines as it needs. */
static GtkWidget *
make_label (const Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-chars", column->width, NULL);
  /* Old and new are above each other, so that the reason keeps the width. */
  if (column->type != GUICHET_CONTACT_NONE)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 12);

  return label;
}

static void
setup_cell_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *more = NULL;

  gtk_box_append (GTK_BOX (cell), make_label (column));
  if (column->write_more != NULL)
    {
      more = make_label (column);
      gtk_widget_add_css_class (more, "caption");
      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (cell), more);
    }
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (item, cell);
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
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text = column->write (change);
  g_autofree char *more = column->write_more != NULL ? column->write_more (change) : NULL;
  const gboolean says_state = column->write == guichet_contact_change_outcome_write;

  gtk_label_set_label (GTK_LABEL (label), text);
  if (more != NULL)
    gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), more);
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
