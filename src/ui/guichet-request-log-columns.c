/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-log-columns.c: the columns of the request log: what each says of a request. A
 * request that failed is red. Shows what an exchange holds: never a body, a header or a secret.
 */
#include "config.h"

#include "guichet-request-log-columns.h"

#include <glib/gi18n-lib.h>

/* As in the table below. */
#define CONTEXT        "column"
#define ACCOUNT_COLUMN 1

static char *
write_time (GuichetExchange *exchange)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (
      guichet_exchange_get_time (exchange) / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%H:%M:%S") : g_strdup ("");
}

static char *
write_method (GuichetExchange *exchange)
{
  const char *method = guichet_exchange_get_method (exchange);

  /* Translators: %s is “GET”; it was repeated because there was no good answer. */
  return guichet_exchange_is_second_try (exchange) ? g_strdup_printf (_("%s again"), method)
                                                   : g_strdup (method);
}

static char *
write_path (GuichetExchange *exchange)
{
  return g_strdup (guichet_exchange_get_path (exchange));
}

static char *
write_status (GuichetExchange *exchange)
{
  const guint status = guichet_exchange_get_status (exchange);

  return status != 0 ? g_strdup_printf ("%u", status) : g_strdup (_("no answer"));
}

static char *
write_milliseconds (GuichetExchange *exchange)
{
  return g_strdup_printf ("%u", guichet_exchange_get_milliseconds (exchange));
}

static char *
write_query_id (GuichetExchange *exchange)
{
  return g_strdup (guichet_exchange_get_query_id (exchange));
}

static char *
write_account (GuichetExchange *exchange)
{
  return g_strdup (guichet_exchange_get_account (exchange));
}

typedef struct
{
  const char *title;
  char *(*write) (GuichetExchange *exchange);
  gboolean is_number;
  gboolean expands;
} Column;

/* clang-format off */
/* A context, because “Time” is a date elsewhere. */
static const Column columns[] = {
  { NC_("column", "Time"),         write_time,         .is_number = TRUE },
  { NC_("column", "Account"),      write_account },
  { NC_("column", "Method"),       write_method },
  { NC_("column", "Path"),         write_path,         .expands = TRUE },
  { NC_("column", "Status"),       write_status },
  { NC_("column", "Milliseconds"), write_milliseconds, .is_number = TRUE },
  { NC_("column", "Query id"),     write_query_id },
};
/* clang-format on */

/**
 * guichet_request_log_columns_is_failure:
 * @exchange: a request
 *
 * Returns: whether OVHcloud did not do what it was asked: it refused, failed, or never answered
 */
gboolean
guichet_request_log_columns_is_failure (GuichetExchange *exchange)
{
  guint status;

  g_return_val_if_fail (GUICHET_IS_EXCHANGE (exchange), FALSE);

  status = guichet_exchange_get_status (exchange);
  return status == 0 || status >= 400;
}

static void
setup_cell_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_number ? 1 : 0);
  if (column->is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->write (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  if (guichet_request_log_columns_is_failure (gtk_list_item_get_item (item)))
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

/**
 * guichet_request_log_columns_add:
 * @view: a table of exchanges that has no columns yet
 *
 * Gives @view its columns.
 */
void
guichet_request_log_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb),
                                (gpointer) &columns[i]);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), (gpointer) &columns[i]);
      column = gtk_column_view_column_new (
          g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expands);
      gtk_column_view_append_column (view, column);
    }
}

/**
 * guichet_request_log_columns_show_account:
 * @view: a table with these columns
 * @show: whether it says whose each request was
 *
 * With one account that is a column of the same word.
 */
void
guichet_request_log_columns_show_account (GtkColumnView *view, gboolean show)
{
  GListModel *all = NULL;
  g_autoptr(GtkColumnViewColumn) account = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  all = gtk_column_view_get_columns (view);
  account = g_list_model_get_item (all, ACCOUNT_COLUMN);
  gtk_column_view_column_set_visible (account, show);
}
