/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-columns.c: the columns of the table of services: what each says of a service, and
 * how it is sorted by it.
 */
#include "config.h"

#include "guichet-service-columns.h"

#include "guichet-service-search.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  const char *context;       /* (nullable): of the title */
  GuichetContactTypes types; /* the contact, none for the others */
  const char *property;      /* (nullable): changes what it says */
  gboolean expands;
} Column;

/* clang-format off */
static const Column columns[] = {
  { NC_("column", "Service"),          "column",  GUICHET_CONTACT_NONE,    "description", .expands = TRUE },
  { NC_("column", "Kind"),             "column",  GUICHET_CONTACT_NONE,    NULL },
  { NC_("contact", "Administrator"),   "contact", GUICHET_CONTACT_ADMIN,   "admin" },
  { NC_("contact", "Technical"),       "contact", GUICHET_CONTACT_TECH,    "tech" },
  { NC_("contact", "Billing"),         "contact", GUICHET_CONTACT_BILLING, "billing" },
};
/* clang-format on */

#define SERVICE_COLUMN 0

static char *
write_cell (const Column *column, GuichetService *service)
{
  if (column->types != GUICHET_CONTACT_NONE)
    return g_strdup (guichet_service_get_contact (service, column->types));
  if (column != &columns[SERVICE_COLUMN])
    return g_strdup (guichet_service_text_kind (guichet_service_get_kind (service)));
  if (*guichet_service_get_description (service) == '\0')
    return g_strdup (guichet_service_get_name (service));
  return g_strconcat (guichet_service_get_name (service), " ",
                      guichet_service_get_description (service), NULL);
}

/* Cells */

static const Column *
column_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "column");
}

static void
refresh_cell (GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text = write_cell (column_of (item), gtk_list_item_get_item (item));

  gtk_label_set_label (label, text != NULL ? text : "…");
}

static void
setup_cell_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (const Column *column, GtkListItem *item)
{
  if (column->property != NULL)
    {
      g_autofree char *signal = g_strconcat ("notify::", column->property, NULL);

      g_signal_connect_object (gtk_list_item_get_item (item), signal, G_CALLBACK (refresh_cell),
                               item, G_CONNECT_SWAPPED);
    }
  refresh_cell (item);
}

static void
unbind_cell_cb (const Column *column, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), refresh_cell, item);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Column *column = user_data;
  GuichetService *left = (GuichetService *) a;
  GuichetService *right = (GuichetService *) b;

  if (column == &columns[SERVICE_COLUMN])
    return guichet_service_search_compare (left, right);
  if (column->types == GUICHET_CONTACT_NONE)
    return (int) guichet_service_get_kind (left) - (int) guichet_service_get_kind (right);
  return g_strcmp0 (guichet_service_get_contact (left, column->types),
                    guichet_service_get_contact (right, column->types));
}

static GtkColumnViewColumn *
make_column (const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter =
                 GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) column, NULL));
  GtkColumnViewColumn *made = NULL;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), (gpointer) column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), (gpointer) column);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cell_cb), (gpointer) column);
  made = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, column->context, column->title),
                                     factory);
  gtk_column_view_column_set_expand (made, column->expands);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_sorter (made, sorter);
  return made;
}

/**
 * guichet_service_columns_add:
 * @view: a table of services that has no columns yet
 *
 * Gives @view its columns, sorted by the first: groups with their services.
 */
void
guichet_service_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = make_column (&columns[i]);

      gtk_column_view_append_column (view, column);
      if (i == SERVICE_COLUMN)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}
