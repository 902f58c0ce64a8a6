/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-list.c: who holds the domain names of the account in use, as a live #GListModel of
 * #GuichetDomainContact. One request reads them all. Never shows those of one account under
 * another: they are gone as soon as the account is.
 */
#include "config.h"

#include "guichet-holder-list.h"

#include "guichet-domain-contact-api.h"
#include "guichet-holder-index.h"
#include "guichet-read-list-private.h"
#include "guichet-session-private.h"

struct _GuichetHolderList
{
  GuichetReadList parent_instance;

  GuichetSession *session;
  GuichetDomainList *domains;
  GuichetClient *client; /* (nullable): whose holders these are */
  gboolean is_wanted;    /* somebody has asked for them */
  gboolean is_stale;     /* wanted of another account, once it is there */
  GCancellable *reading; /* (nullable) */

  GuichetHolderIndex *index; /* (nullable): to be made */
  gboolean is_taking;        /* many change at once */
};

G_DEFINE_FINAL_TYPE (GuichetHolderList, guichet_holder_list, GUICHET_TYPE_READ_LIST)

static guint changed_signal;

static GPtrArray *
get_holders (GuichetHolderList *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

static GuichetHolderIndex *
get_index (GuichetHolderList *self)
{
  if (self->index == NULL)
    self->index = guichet_holder_index_new (get_holders (self));
  return self->index;
}

static void
take_items (GuichetHolderList *self, GPtrArray *holders)
{
  g_clear_pointer (&self->index, guichet_holder_index_free);
  guichet_read_list_take_items (GUICHET_READ_LIST (self), holders);
}

/**
 * guichet_holder_list_find:
 * @id: OVHcloud's number
 *
 * Returns: (nullable) (transfer none): the holder, %NULL if the list has it not
 */
GuichetDomainContact *
guichet_holder_list_find (GuichetHolderList *self, gint64 id)
{
  g_return_val_if_fail (GUICHET_IS_HOLDER_LIST (self), NULL);

  return guichet_holder_index_find (get_index (self), id);
}

/* Holders and domain names tell each other */

static void
tell_each_other (GuichetHolderList *self)
{
  GPtrArray *holders = get_holders (self);
  const guint n_domains = g_list_model_get_n_items (G_LIST_MODEL (self->domains));
  GuichetHolderIndex *index = get_index (self);
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_domains; i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);
      GuichetDomainContact *holder = guichet_holder_index_find (
          index, g_ascii_strtoll (guichet_domain_get_holder (domain), NULL, 10));

      if (holder == NULL)
        continue;
      guichet_domain_set_holder_name (domain, guichet_domain_contact_get_name (holder));
      g_hash_table_insert (
          counts, holder,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, holder)) + 1));
    }
  for (guint i = 0; i < holders->len; i++)
    guichet_domain_contact_set_n_domains (
        holders->pdata[i], GPOINTER_TO_UINT (g_hash_table_lookup (counts, holders->pdata[i])));
  g_signal_emit (self, changed_signal, 0);
}

/* Who is alike may have changed, too. Of many that change at once, all are told together. */
static void
holder_changed_cb (GuichetHolderList *self)
{
  if (self->is_taking)
    return;
  g_clear_pointer (&self->index, guichet_holder_index_free);
  tell_each_other (self);
}

/* Reading */

/* Takes @reading; %NULL for an end. An answer to what was read before is not heard. */
static void
take_reading (GuichetHolderList *self, GCancellable *reading)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  guichet_read_list_set_loading (GUICHET_READ_LIST (self), reading != NULL);
}

/* The one that is there already stays the same object. Returns: (transfer full) */
static GuichetDomainContact *
keep (GuichetHolderList *self, GuichetDomainContact *fresh)
{
  GuichetDomainContact *known =
      guichet_holder_list_find (self, guichet_domain_contact_get_id (fresh));

  if (known != NULL)
    {
      guichet_domain_contact_take_from (known, fresh);
      return g_object_ref (known);
    }
  g_signal_connect_object (fresh, "changed", G_CALLBACK (holder_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return g_object_ref (fresh);
}

static void
take_holders (GuichetHolderList *self, GPtrArray *fresh)
{
  GPtrArray *holders = g_ptr_array_new_with_free_func (g_object_unref);

  self->is_taking = TRUE;
  for (guint i = 0; i < fresh->len; i++)
    g_ptr_array_add (holders, keep (self, fresh->pdata[i]));
  self->is_taking = FALSE;
  take_items (self, holders);
  tell_each_other (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GuichetHolderList *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) holders = NULL;

  /* The list may be gone then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  holders = reply != NULL ? guichet_domain_contact_api_parse_list (reply, &error) : NULL;
  if (holders != NULL)
    take_holders (self, holders);
  guichet_read_list_take_error (GUICHET_READ_LIST (self), g_steal_pointer (&error));
  take_reading (self, NULL);
}

/**
 * guichet_holder_list_refresh:
 *
 * Reads the holders anew. What was read before stays until the answer is there, and if it fails.
 */
void
guichet_holder_list_refresh (GuichetHolderList *self)
{
  g_autoptr(GuichetRequest) request = NULL;

  g_return_if_fail (GUICHET_IS_HOLDER_LIST (self));

  self->is_wanted = TRUE;
  if (self->client == NULL)
    return;
  request = guichet_domain_contact_api_list ();
  take_reading (self, g_cancellable_new ());
  guichet_client_call_async (self->client, request, self->reading, read_cb, self);
}

static void
session_changed_cb (GuichetHolderList *self)
{
  if (g_set_object (&self->client, guichet_session_get_client (self->session)))
    {
      take_reading (self, NULL);
      take_items (self, g_ptr_array_new_with_free_func (g_object_unref));
      guichet_read_list_take_error (GUICHET_READ_LIST (self), NULL);
      self->is_stale = self->is_wanted;
    }
  if (!self->is_stale || guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    return;
  self->is_stale = FALSE;
  guichet_holder_list_refresh (self);
}

/**
 * guichet_holder_list_list_alike:
 * @holder: one of the list
 *
 * Returns: (element-type GuichetDomainContact) (transfer container): others who are likely the same
 */
GPtrArray *
guichet_holder_list_list_alike (GuichetHolderList *self, GuichetDomainContact *holder)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *alike;

  g_return_val_if_fail (GUICHET_IS_HOLDER_LIST (self), others);
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (holder), others);

  alike = guichet_holder_index_get_alike (get_index (self), holder);
  for (guint i = 0; alike != NULL && i < alike->len; i++)
    if (alike->pdata[i] != holder)
      g_ptr_array_add (others, g_object_ref (alike->pdata[i]));
  return others;
}

/**
 * guichet_holder_list_count_alike:
 * @holder: one of the list
 *
 * Returns: how many others are likely the same; quick enough to be asked for each of thousands
 */
guint
guichet_holder_list_count_alike (GuichetHolderList *self, GuichetDomainContact *holder)
{
  GPtrArray *alike;

  g_return_val_if_fail (GUICHET_IS_HOLDER_LIST (self), 0);
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (holder), 0);

  alike = guichet_holder_index_get_alike (get_index (self), holder);
  return alike != NULL ? alike->len - 1 : 0;
}

/**
 * guichet_holder_list_new:
 * @session: whose account
 * @domains: of the same; are told the names of their holders, and counted
 *
 * Nothing is asked of the network before guichet_holder_list_refresh().
 *
 * Returns: (transfer full): the list
 */
GuichetHolderList *
guichet_holder_list_new (GuichetSession *session, GuichetDomainList *domains)
{
  GuichetHolderList *self = g_object_new (GUICHET_TYPE_HOLDER_LIST, NULL);

  self->session = g_object_ref (session);
  self->domains = g_object_ref (domains);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (domains, "items-changed", G_CALLBACK (tell_each_other), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (domains, "notify::n-known", G_CALLBACK (tell_each_other), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

static void
guichet_holder_list_dispose (GObject *object)
{
  GuichetHolderList *self = GUICHET_HOLDER_LIST (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->client);
  g_clear_object (&self->domains);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_holder_list_parent_class)->dispose (object);
}

static void
guichet_holder_list_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_HOLDER_LIST (object)->index, guichet_holder_index_free);

  G_OBJECT_CLASS (guichet_holder_list_parent_class)->finalize (object);
}

static void
guichet_holder_list_class_init (GuichetHolderListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_holder_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_list_finalize;
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_DOMAIN_CONTACT;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_HOLDER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_holder_list_init (GuichetHolderList *self)
{
}
