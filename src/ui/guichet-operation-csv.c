/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-csv.c: writes operations on domain names as a table for a spreadsheet. Pure;
 * has no addresses of orders, which have passwords in them, and nothing that was typed.
 */
#include "config.h"

#include "guichet-operation-csv.h"

#include "guichet-csv-field.h"
#include "guichet-operation.h"

#define HEADING                                                                                    \
  GUICHET_CSV_MARK "id,domain,function,status,created,updated,done,comment,order,orderStatus\r\n"

static void
append_id (GString *csv, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  guichet_csv_field_append (csv, id != 0 ? text : "", ',');
}

static void
append_moment (GString *csv, GDateTime *moment)
{
  g_autoptr(GDateTime) utc = moment != NULL ? g_date_time_to_utc (moment) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;

  guichet_csv_field_append (csv, text, ',');
}

static void
append_word (GString *csv, GType type, int value, char end)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  guichet_csv_field_append (csv, g_enum_get_value (words, value)->value_nick, end);
}

static void
append_task (GString *csv, GuichetDomainTask *task)
{
  guichet_csv_field_append (csv, guichet_domain_task_get_function (task), ',');
  append_word (csv, GUICHET_TYPE_DOMAIN_TASK_STATE, (int) guichet_domain_task_get_state (task),
               ',');
  append_moment (csv, guichet_domain_task_get_created (task));
  append_moment (csv, guichet_domain_task_get_updated (task));
  append_moment (csv, guichet_domain_task_get_done (task));
  guichet_csv_field_append (csv, guichet_domain_task_get_comment (task), ',');
}

static void
append_operation (GString *csv, GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);
  GuichetTradeOrder *order = guichet_operation_get_order (operation);

  append_id (csv, task != NULL ? guichet_domain_task_get_id (task) : 0);
  guichet_csv_field_append (csv, guichet_operation_get_domain (operation), ',');
  if (task != NULL)
    append_task (csv, task);
  else
    g_string_append (csv, ",,,,,,");
  append_id (csv, order != NULL ? guichet_trade_order_get_id (order) : 0);
  append_word (csv, GUICHET_TYPE_ORDER_STATE,
               order != NULL ? (int) guichet_trade_order_get_state (order) : GUICHET_ORDER_UNKNOWN,
               '\n');
}

/**
 * guichet_operation_csv_write:
 * @operations: of #GuichetOperation, in the order of the rows
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading, in OVHcloud's
 * words
 */
char *
guichet_operation_csv_write (GListModel *operations)
{
  GString *csv = g_string_new (HEADING);

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(GuichetOperation) operation = g_list_model_get_item (operations, i);

      append_operation (csv, operation);
    }
  return g_string_free (csv, FALSE);
}
