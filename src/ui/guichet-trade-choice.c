/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-choice.c: what a window for a change of owner knows and has decided so far: which
 * domain names, from whom, to whom, and the batch that is made of it. Has no widgets, and sends
 * nothing.
 */
#include "config.h"

#include "guichet-trade-choice-private.h"

G_DEFINE_FINAL_TYPE (GuichetTradeChoice, guichet_trade_choice, G_TYPE_OBJECT)

static guint changed_signal;

void
guichet_trade_choice_tell (GuichetTradeChoice *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static GPtrArray *
new_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, NULL);
  return names;
}

static void
add_name (GPtrArray *names, const char *name)
{
  g_ptr_array_insert (names, (int) names->len - 1, g_strdup (name));
}

static gboolean
find_name (GPtrArray *names, const char *name, guint *index)
{
  for (guint i = 0; i + 1 < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static GuichetDomain *
find_domain (GuichetTradeChoice *self, const char *name)
{
  return guichet_domain_list_find (guichet_domains_desk_get_domains (self->desk), name);
}

/* What becomes known */

/* Names of two holders are two changes: the first name says which one this is. */
static void
leave_out (GuichetTradeChoice *self, const char *holder)
{
  for (guint i = self->names->len - 1; i-- > 1;)
    {
      GuichetDomain *domain = find_domain (self, self->names->pdata[i]);

      if (domain == NULL || !guichet_domain_is_known (domain) ||
          g_str_equal (guichet_domain_get_holder (domain), holder))
        continue;
      add_name (self->left_out, self->names->pdata[i]);
      g_ptr_array_remove_index (self->names, i);
    }
}

static void
find_from (GuichetTradeChoice *self)
{
  GuichetDomain *domain = find_domain (self, self->names->pdata[0]);
  const char *holder = domain != NULL ? guichet_domain_get_holder (domain) : "";
  GuichetHolderList *holders = guichet_domains_desk_get_holders (self->desk);

  if (*holder == '\0')
    return;
  leave_out (self, holder);
  g_set_object (&self->from,
                guichet_holder_list_find (holders, g_ascii_strtoll (holder, NULL, 10)));
}

static const char *
get_account_in_use (GuichetTradeChoice *self)
{
  GuichetAccount *account = guichet_session_get_account (guichet_trade_choice_get_session (self));

  return account != NULL ? guichet_account_get_nichandle (account) : NULL;
}

/* The lists are emptied by a switch to another account: what is known stays. */
static void
moved_cb (GuichetTradeChoice *self)
{
  if (self->account == NULL)
    self->account = g_strdup (get_account_in_use (self));
  if (!self->is_confirmed && guichet_trade_choice_is_mine (self))
    find_from (self);
  guichet_trade_choice_tell (self);
}

static void
follow (GuichetTradeChoice *self)
{
  GuichetDomainList *domains = guichet_domains_desk_get_domains (self->desk);
  GuichetHolderList *holders = guichet_domains_desk_get_holders (self->desk);
  GuichetSession *session = guichet_domains_desk_get_session (self->desk);
  const struct
  {
    gpointer object;
    const char *signal;
  } moves[] = {
    { domains, "notify::n-known" }, { domains, "notify::loading" }, { holders, "notify::loading" },
    { holders, "items-changed" },   { session, "notify::account" }, { session, "notify::state" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (moves[i].object, moves[i].signal, G_CALLBACK (moved_cb), self,
                             G_CONNECT_SWAPPED);
  if (guichet_reading_list_get_n_total (GUICHET_READING_LIST (domains)) == 0 &&
      !guichet_reading_list_get_loading (GUICHET_READING_LIST (domains)))
    guichet_reading_list_load (GUICHET_READING_LIST (domains));
  if (g_list_model_get_n_items (G_LIST_MODEL (holders)) == 0 &&
      !guichet_read_list_get_loading (GUICHET_READ_LIST (holders)))
    guichet_holder_list_refresh (holders);
  moved_cb (self);
}

/* People look at these: they are read before all else. */
static void
look_at_names (GuichetTradeChoice *self)
{
  g_autoptr(GPtrArray) domains = guichet_trade_choice_list_domains (self);

  if (domains->len > 0)
    guichet_reading_list_set_view (
        GUICHET_READING_LIST (guichet_domains_desk_get_domains (self->desk)), domains);
}

/**
 * guichet_trade_choice_new:
 * @desk: what the windows about domain names share
 * @names: of domains, one at least
 *
 * Reads what is not known yet of them and of their holder.
 */
GuichetTradeChoice *
guichet_trade_choice_new (GuichetDomainsDesk *desk, const char *const *names)
{
  GuichetTradeChoice *self;
  guint index;

  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (desk), NULL);
  g_return_val_if_fail (names != NULL && *names != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_TRADE_CHOICE, NULL);
  self->desk = g_object_ref (desk);
  for (guint i = 0; names[i] != NULL; i++)
    if (!find_name (self->names, names[i], &index))
      add_name (self->names, names[i]);
  follow (self);
  look_at_names (self);
  return self;
}

/**
 * guichet_trade_choice_new_for_batch:
 * @desk: what the windows about domain names share
 * @batch: one that is under way or over; nothing of it changes any more
 */
GuichetTradeChoice *
guichet_trade_choice_new_for_batch (GuichetDomainsDesk *desk, GuichetTradeBatch *batch)
{
  GuichetTradeChoice *self;
  const guint n_trades = g_list_model_get_n_items (G_LIST_MODEL (batch));

  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (desk), NULL);
  g_return_val_if_fail (n_trades > 0, NULL);

  self = g_object_new (GUICHET_TYPE_TRADE_CHOICE, NULL);
  self->desk = g_object_ref (desk);
  self->batch = g_object_ref (batch);
  self->is_confirmed = TRUE;
  for (guint i = 0; i < n_trades; i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);

      add_name (self->names, guichet_trade_get_domain (trade));
    }
  g_set_object (&self->to, guichet_holder_list_find (guichet_domains_desk_get_holders (desk),
                                                     guichet_trade_batch_get_holder (batch)));
  follow (self);
  return self;
}

GuichetDomainsDesk *
guichet_trade_choice_get_desk (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return self->desk;
}

GuichetSession *
guichet_trade_choice_get_session (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return guichet_domains_desk_get_session (self->desk);
}

const char *
guichet_trade_choice_get_account (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return self->account;
}

gboolean
guichet_trade_choice_is_mine (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), FALSE);

  return self->account != NULL && g_strcmp0 (self->account, get_account_in_use (self)) == 0;
}

/* Names */

const char *const *
guichet_trade_choice_get_names (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return (const char *const *) self->names->pdata;
}

GPtrArray *
guichet_trade_choice_list_domains (GuichetTradeChoice *self)
{
  GPtrArray *domains = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), domains);

  for (guint i = 0; i + 1 < self->names->len; i++)
    {
      GuichetDomain *domain = find_domain (self, self->names->pdata[i]);

      if (domain != NULL)
        g_ptr_array_add (domains, g_object_ref (domain));
    }
  return domains;
}

const char *const *
guichet_trade_choice_get_left_out (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return (const char *const *) self->left_out->pdata;
}

/**
 * guichet_trade_choice_set_name:
 * @name: of the same holder
 * @is_wanted: whether its owner shall change too
 *
 * What was prepared for other names is given up.
 */
void
guichet_trade_choice_set_name (GuichetTradeChoice *self, const char *name, gboolean is_wanted)
{
  guint index = 0;
  gboolean is_there;

  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));
  g_return_if_fail (!self->is_confirmed);

  is_there = find_name (self->names, name, &index);
  if (is_there == is_wanted || (is_there && index == 0))
    return;
  if (is_wanted)
    add_name (self->names, name);
  else
    g_ptr_array_remove_index (self->names, index);
  guichet_trade_choice_abandon (self);
  guichet_trade_choice_tell (self);
}

static const char *
get_extension (const char *name)
{
  const char *dot = strchr (name, '.');

  return dot != NULL ? dot + 1 : name;
}

GStrv
guichet_trade_choice_list_samples (GuichetTradeChoice *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) samples = g_strv_builder_new ();

  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  for (guint i = 0; i + 1 < self->names->len; i++)
    if (g_hash_table_add (seen, (char *) get_extension (self->names->pdata[i])))
      g_strv_builder_add (samples, self->names->pdata[i]);
  return g_strv_builder_end (samples);
}

/* Holders */

GuichetDomainContact *
guichet_trade_choice_get_from (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return self->from;
}

GuichetDomainContact *
guichet_trade_choice_get_to (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return self->to;
}

/**
 * guichet_trade_choice_set_to:
 * @to: the new holder, who is at OVHcloud already, and may just have been corrected
 *
 * What was prepared before is given up: OVHcloud judges the holder when it tells the price.
 */
void
guichet_trade_choice_set_to (GuichetTradeChoice *self, GuichetDomainContact *to)
{
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (to));
  g_return_if_fail (!self->is_confirmed);

  g_set_object (&self->to, to);
  guichet_trade_choice_abandon (self);
  guichet_trade_choice_tell (self);
}

static void
guichet_trade_choice_finalize (GObject *object)
{
  GuichetTradeChoice *self = GUICHET_TRADE_CHOICE (object);

  g_clear_object (&self->batch);
  g_clear_object (&self->to);
  g_clear_object (&self->from);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->agreed, g_hash_table_unref);
  G_OBJECT_CLASS (guichet_trade_choice_parent_class)->finalize (object);
}

static void
guichet_trade_choice_class_init (GuichetTradeChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_trade_choice_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TRADE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_trade_choice_init (GuichetTradeChoice *self)
{
  self->names = new_names ();
  self->left_out = new_names ();
  self->agreed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
