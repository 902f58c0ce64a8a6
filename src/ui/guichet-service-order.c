/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-order.c: what a sorter of services does to them. Has no state.
 */
#include "config.h"

#include "guichet-service-order.h"

#include "guichet-service.h"

static GuichetService *
make_probe (GuichetServiceKind kind, const char *name, const char *group, const char *account)
{
  GuichetService *probe = guichet_service_new (kind, name, group);

  guichet_service_set_contacts (probe, account, account, account);
  return probe;
}

/**
 * guichet_service_order_keeps_groups:
 * @sorter: of the columns of a table
 *
 * GTK 4.8 does not tell by which column a table is sorted. No order but that of the groups,
 * upwards, leaves these three services as they are.
 *
 * Returns: whether groups stand with their services below them
 */
gboolean
guichet_service_order_keeps_groups (GtkSorter *sorter)
{
  g_autoptr(GuichetService) group = make_probe (GUICHET_SERVICE_GROUP, "a", "", "1");
  g_autoptr(GuichetService) line = make_probe (GUICHET_SERVICE_LINE, "0", "a", "2");
  g_autoptr(GuichetService) other = make_probe (GUICHET_SERVICE_GROUP, "b", "", "1");

  g_return_val_if_fail (GTK_IS_SORTER (sorter), FALSE);

  return gtk_sorter_compare (sorter, group, line) != GTK_ORDERING_LARGER &&
         gtk_sorter_compare (sorter, line, other) != GTK_ORDERING_LARGER;
}

/**
 * guichet_service_order_is_kept:
 * @rows: a list of services, or of whatever @sorter knows
 * @sorter: an order
 *
 * Returns: whether sorting @rows would change nothing; takes one walk over them
 */
gboolean
guichet_service_order_is_kept (GListModel *rows, GtkSorter *sorter)
{
  const guint n = g_list_model_get_n_items (rows);
  g_autoptr(GObject) last = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (rows, i);

      if (last != NULL && gtk_sorter_compare (sorter, last, row) == GTK_ORDERING_LARGER)
        return FALSE;
      g_set_object (&last, row);
    }
  return TRUE;
}
