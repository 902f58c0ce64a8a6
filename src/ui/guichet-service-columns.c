/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-columns.c: the columns of the table of services: how each is made, and how the
 * table is sorted by it. What stands in the cells belongs to guichet-service-cells.
 */
#include "config.h"

#include "guichet-service-columns.h"

#include "guichet-service-cells.h"
#include "guichet-service-search.h"

#include <glib/gi18n-lib.h>

typedef int (*Compare) (GuichetService *a, GuichetService *b);

typedef struct
{
  const char *title; /* (nullable): in the context */
  const char *context;
  const GuichetServiceCell *cell;
  Compare compare; /* (nullable) */
  gboolean expands;
  gboolean folds; /* the first column can tell it, too */
} Column;

static int
compare_kinds (GuichetService *a, GuichetService *b)
{
  return (int) guichet_service_get_kind (a) - (int) guichet_service_get_kind (b);
}

static int
compare_admins (GuichetService *a, GuichetService *b)
{
  return g_strcmp0 (guichet_service_get_contact (a, GUICHET_CONTACT_ADMIN),
                    guichet_service_get_contact (b, GUICHET_CONTACT_ADMIN));
}

static int
compare_techs (GuichetService *a, GuichetService *b)
{
  return g_strcmp0 (guichet_service_get_contact (a, GUICHET_CONTACT_TECH),
                    guichet_service_get_contact (b, GUICHET_CONTACT_TECH));
}

static int
compare_billings (GuichetService *a, GuichetService *b)
{
  return g_strcmp0 (guichet_service_get_contact (a, GUICHET_CONTACT_BILLING),
                    guichet_service_get_contact (b, GUICHET_CONTACT_BILLING));
}

/* clang-format off */
static const Column columns[] = {
  { NULL,                            NULL,      &guichet_service_cell_check },
  { NC_("column", "Service"),        "column",  &guichet_service_cell_title,   guichet_service_search_compare, .expands = TRUE },
  { NC_("column", "Kind"),           "column",  &guichet_service_cell_kind,    compare_kinds,                  .folds = TRUE },
  { NC_("contact", "Administrator"), "contact", &guichet_service_cell_admin,   compare_admins,                 .folds = TRUE },
  { NC_("contact", "Technical"),     "contact", &guichet_service_cell_tech,    compare_techs,                  .folds = TRUE },
  { NC_("contact", "Billing"),       "contact", &guichet_service_cell_billing, compare_billings,               .folds = TRUE },
  { NULL,                            NULL,      &guichet_service_cell_edit },
};
/* clang-format on */

#define SERVICE_COLUMN 1

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Column *column = user_data;

  return column->compare ((GuichetService *) a, (GuichetService *) b);
}

static GtkColumnViewColumn *
make_column (const Column *column, GuichetServiceShown *shown)
{
  GtkColumnViewColumn *made = gtk_column_view_column_new (
      column->title != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, column->context, column->title) : NULL,
      guichet_service_cell_make_factory (column->cell, shown));

  gtk_column_view_column_set_expand (made, column->expands);
  gtk_column_view_column_set_resizable (made, column->compare != NULL);
  if (column->compare != NULL)
    {
      g_autoptr(GtkSorter) sorter =
                     GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) column, NULL));

      gtk_column_view_column_set_sorter (made, sorter);
    }
  return made;
}

/**
 * guichet_service_columns_add:
 * @view: a table of services that has no columns yet
 * @shown: what is shown of the services
 *
 * Gives @view its columns, sorted by that of the services: groups with what is in them.
 */
void
guichet_service_columns_add (GtkColumnView *view, GuichetServiceShown *shown)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (shown));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = make_column (&columns[i], shown);

      gtk_column_view_append_column (view, column);
      if (i == SERVICE_COLUMN)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}

/**
 * guichet_service_columns_set_compact:
 * @view: a table of services
 * @is_compact: whether there is room for one column alone
 *
 * Leaves the columns that the first one can tell out, or shows them again.
 */
void
guichet_service_columns_set_compact (GtkColumnView *view, gboolean is_compact)
{
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (columns[i].folds)
        gtk_column_view_column_set_visible (column, !is_compact);
    }
}
