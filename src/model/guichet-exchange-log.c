/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-exchange-log.c: the last requests of this process, oldest first, as a list that windows
 * can show. Kept in memory alone.
 */
#include "guichet-exchange-log.h"

struct _GuichetExchangeLog
{
  GObject parent_instance;

  GPtrArray *exchanges; /* of GuichetExchange */

  /* Of the log of one account */
  GuichetExchangeLog *all; /* (nullable) */
  char *account;           /* (nullable) */
};

static void guichet_exchange_log_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetExchangeLog,
                               guichet_exchange_log,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      guichet_exchange_log_list_model_init))

/**
 * guichet_exchange_log_new:
 *
 * Returns: (transfer full): an empty log
 */
GuichetExchangeLog *
guichet_exchange_log_new (void)
{
  return g_object_new (GUICHET_TYPE_EXCHANGE_LOG, NULL);
}

/**
 * guichet_exchange_log_new_of_account:
 * @all: the log of all accounts
 *
 * Returns: (transfer full): a log that hands on to @all what it is told, and stays empty
 */
GuichetExchangeLog *
guichet_exchange_log_new_of_account (GuichetExchangeLog *all)
{
  GuichetExchangeLog *self = guichet_exchange_log_new ();

  g_return_val_if_fail (GUICHET_IS_EXCHANGE_LOG (all), self);

  self->all = g_object_ref (all);
  return self;
}

/**
 * guichet_exchange_log_set_account:
 * @self: the log of one account
 * @nichandle: (nullable): whose requests it is told from now on
 */
void
guichet_exchange_log_set_account (GuichetExchangeLog *self, const char *nichandle)
{
  g_return_if_fail (GUICHET_IS_EXCHANGE_LOG (self));

  g_free (self->account);
  self->account = g_strdup (nichandle);
}

/**
 * guichet_exchange_log_has_accounts:
 *
 * Returns: whether requests of several accounts are in it
 */
gboolean
guichet_exchange_log_has_accounts (GuichetExchangeLog *self)
{
  const char *first = NULL;

  g_return_val_if_fail (GUICHET_IS_EXCHANGE_LOG (self), FALSE);

  for (guint i = 0; i < self->exchanges->len; i++)
    {
      const char *account = guichet_exchange_get_account (self->exchanges->pdata[i]);

      if (first == NULL)
        first = account;
      else if (account != NULL && !g_str_equal (account, first))
        return TRUE;
    }
  return FALSE;
}

/**
 * guichet_exchange_log_add:
 * @exchange: how a request ended
 *
 * Adds @exchange at the end; the oldest goes when there are %GUICHET_EXCHANGE_LOG_SIZE already.
 */
void
guichet_exchange_log_add (GuichetExchangeLog *self, GuichetExchange *exchange)
{
  g_return_if_fail (GUICHET_IS_EXCHANGE_LOG (self));
  g_return_if_fail (GUICHET_IS_EXCHANGE (exchange));

  if (self->all != NULL)
    {
      guichet_exchange_set_account (exchange, self->account);
      guichet_exchange_log_add (self->all, exchange);
      return;
    }
  if (self->exchanges->len == GUICHET_EXCHANGE_LOG_SIZE)
    {
      g_ptr_array_remove_index (self->exchanges, 0);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 1, 0);
    }
  g_ptr_array_add (self->exchanges, g_object_ref (exchange));
  g_list_model_items_changed (G_LIST_MODEL (self), self->exchanges->len - 1, 0, 1);
}

/**
 * guichet_exchange_log_clear:
 *
 * Forgets everything.
 */
void
guichet_exchange_log_clear (GuichetExchangeLog *self)
{
  guint n;

  g_return_if_fail (GUICHET_IS_EXCHANGE_LOG (self));

  n = self->exchanges->len;
  g_ptr_array_set_size (self->exchanges, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

/**
 * guichet_exchange_log_to_text:
 *
 * Returns: (transfer full): all exchanges, one a line, fields separated by tabs, a heading first
 */
char *
guichet_exchange_log_to_text (GuichetExchangeLog *self)
{
  GString *text = NULL;

  g_return_val_if_fail (GUICHET_IS_EXCHANGE_LOG (self), NULL);

  /* Not translated: it is for OVHcloud's support, and for a bug report. */
  text = g_string_new ("time\tmethod\tpath\tstatus\tmilliseconds\tquery id\taccount\n");
  for (guint i = 0; i < self->exchanges->len; i++)
    {
      g_autofree char *line = guichet_exchange_to_text (self->exchanges->pdata[i]);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

static GType
guichet_exchange_log_get_item_type (GListModel *model)
{
  return GUICHET_TYPE_EXCHANGE;
}

static guint
guichet_exchange_log_get_n_items (GListModel *model)
{
  return GUICHET_EXCHANGE_LOG (model)->exchanges->len;
}

static gpointer
guichet_exchange_log_get_item (GListModel *model, guint position)
{
  GuichetExchangeLog *self = GUICHET_EXCHANGE_LOG (model);

  if (position >= self->exchanges->len)
    return NULL;
  return g_object_ref (self->exchanges->pdata[position]);
}

static void
guichet_exchange_log_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = guichet_exchange_log_get_item_type;
  iface->get_n_items = guichet_exchange_log_get_n_items;
  iface->get_item = guichet_exchange_log_get_item;
}

static void
guichet_exchange_log_finalize (GObject *object)
{
  GuichetExchangeLog *self = GUICHET_EXCHANGE_LOG (object);

  g_clear_pointer (&self->exchanges, g_ptr_array_unref);
  g_clear_pointer (&self->account, g_free);
  g_clear_object (&self->all);

  G_OBJECT_CLASS (guichet_exchange_log_parent_class)->finalize (object);
}

static void
guichet_exchange_log_class_init (GuichetExchangeLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_exchange_log_finalize;
}

static void
guichet_exchange_log_init (GuichetExchangeLog *self)
{
  self->exchanges = g_ptr_array_new_with_free_func (g_object_unref);
}
