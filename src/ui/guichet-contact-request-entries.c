/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entries.c: the requests of every account of this computer as one list,
 * each request once. Has no widgets; asks OVHcloud only while it is held.
 */
#include "config.h"

#include "guichet-contact-request-entries.h"

#include "guichet-contact-request-list.h"

struct _GuichetContactRequestEntries
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetContactRequestList *list;
  GListStore *entries; /* as sorted as they were when something changed last */
  guint n_to_confirm;
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestEntries, guichet_contact_request_entries, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_TO_CONFIRM = 1,
} GuichetContactRequestEntriesProperty;

static GParamSpec *props[PROP_N_TO_CONFIRM + 1];

enum
{
  REFRESHED,
  ARRIVED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
count (GuichetContactRequestEntries *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      n += guichet_contact_request_entry_get_group (entry) ==
           GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM;
    }
  if (n == self->n_to_confirm)
    return;
  self->n_to_confirm = n;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TO_CONFIRM]);
}

static gboolean
is_sorted (GListModel *entries)
{
  for (guint i = 1; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(GuichetContactRequestEntry) above = g_list_model_get_item (entries, i - 1);
      g_autoptr(GuichetContactRequestEntry) entry = g_list_model_get_item (entries, i);

      if (guichet_contact_request_entry_compare (above, entry, NULL) > 0)
        return FALSE;
    }
  return TRUE;
}

/* It may belong to another group now. */
static void
entry_changed_cb (GuichetContactRequestEntries *self)
{
  if (!is_sorted (G_LIST_MODEL (self->entries)))
    g_list_store_sort (self->entries, guichet_contact_request_entry_compare, NULL);
  count (self);
}

/* Those that are there already stay the same objects: what is selected stays so. */
static GHashTable *
index_entries (GuichetContactRequestEntries *self)
{
  GHashTable *known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    {
      GuichetContactRequestEntry *entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);
      const gint64 id = guichet_contact_request_entry_get_id (entry);

      g_hash_table_insert (known, g_memdup2 (&id, sizeof id), entry);
    }
  return known;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return guichet_contact_request_entry_compare (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

static gboolean
is_same (GListModel *entries, GPtrArray *fresh)
{
  if (g_list_model_get_n_items (entries) != fresh->len)
    return FALSE;
  for (guint i = 0; i < fresh->len; i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry = g_list_model_get_item (entries, i);

      if (entry != fresh->pdata[i])
        return FALSE;
    }
  return TRUE;
}

static void
rebuild (GuichetContactRequestEntries *self)
{
  GuichetAccount *account = guichet_session_get_account (self->session);
  const char *me = account != NULL ? guichet_account_get_nichandle (account) : "";
  g_autoptr(GHashTable) known = index_entries (self);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr(GuichetContactRequest) request =
                     g_list_model_get_item (G_LIST_MODEL (self->list), i);
      const gint64 id = guichet_contact_request_get_id (request);
      GuichetContactRequestEntry *entry = g_hash_table_lookup (known, &id);

      if (entry != NULL)
        g_object_ref (entry);
      else
        {
          entry = guichet_contact_request_entry_new ();
          g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                                   G_CONNECT_SWAPPED);
        }
      g_signal_handlers_block_by_func (entry, entry_changed_cb, self);
      guichet_contact_request_entry_begin (entry);
      guichet_contact_request_entry_add (entry, G_OBJECT (self->session), me, request);
      guichet_contact_request_entry_end (entry);
      g_signal_handlers_unblock_by_func (entry, entry_changed_cb, self);
      g_ptr_array_add (fresh, entry);
    }
  g_ptr_array_sort (fresh, compare);
  if (!is_same (G_LIST_MODEL (self->entries), fresh))
    g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                         fresh->pdata, fresh->len);
  count (self);
}

static void
refreshed_cb (GuichetContactRequestEntries *self)
{
  g_signal_emit (self, signals[REFRESHED], 0);
}

static void
arrived_cb (GuichetContactRequestEntries *self, GuichetContactRequest *request)
{
  g_signal_emit (self, signals[ARRIVED], 0, request);
}

static void
changed_cb (GuichetContactRequestEntries *self, GuichetContactRequest *request)
{
  g_signal_emit (self, signals[CHANGED], 0, request);
}

/**
 * guichet_contact_request_entries_get_model:
 *
 * Returns: (transfer none): of #GuichetContactRequestEntry, by group, the newest first
 */
GListModel *
guichet_contact_request_entries_get_model (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * guichet_contact_request_entries_get_n_to_confirm:
 *
 * Returns: how many wait for an account of this computer
 */
guint
guichet_contact_request_entries_get_n_to_confirm (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), 0);

  return self->n_to_confirm;
}

/**
 * guichet_contact_request_entries_hold:
 *
 * Somebody looks at the requests: they are read now, and again while something moves.
 */
void
guichet_contact_request_entries_hold (GuichetContactRequestEntries *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self));

  guichet_contact_request_list_hold (self->list);
}

/**
 * guichet_contact_request_entries_release:
 *
 * Undoes one guichet_contact_request_entries_hold().
 */
void
guichet_contact_request_entries_release (GuichetContactRequestEntries *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self));

  guichet_contact_request_list_release (self->list);
}

/**
 * guichet_contact_request_entries_refresh:
 *
 * Asks OVHcloud now.
 */
void
guichet_contact_request_entries_refresh (GuichetContactRequestEntries *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self));

  guichet_contact_request_list_refresh (self->list);
}

gboolean
guichet_contact_request_entries_get_loading (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), FALSE);

  return guichet_read_list_get_loading (GUICHET_READ_LIST (self->list));
}

const GError *
guichet_contact_request_entries_get_error (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), NULL);

  return guichet_read_list_get_error (GUICHET_READ_LIST (self->list));
}

static void
guichet_contact_request_entries_get_property (GObject *object,
                                              guint prop_id,
                                              GValue *value,
                                              GParamSpec *pspec)
{
  switch ((GuichetContactRequestEntriesProperty) prop_id)
    {
    case PROP_N_TO_CONFIRM:
      g_value_set_uint (value, GUICHET_CONTACT_REQUEST_ENTRIES (object)->n_to_confirm);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_request_entries_dispose (GObject *object)
{
  GuichetContactRequestEntries *self = GUICHET_CONTACT_REQUEST_ENTRIES (object);

  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_contact_request_entries_parent_class)->dispose (object);
}

static void
guichet_contact_request_entries_class_init (GuichetContactRequestEntriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = GUICHET_TYPE_CONTACT_REQUEST_ENTRIES;

  object_class->get_property = guichet_contact_request_entries_get_property;
  object_class->dispose = guichet_contact_request_entries_dispose;

  props[PROP_N_TO_CONFIRM] = g_param_spec_uint ("n-to-confirm", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[REFRESHED] =
      g_signal_new ("refreshed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ARRIVED] = g_signal_new ("arrived", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, GUICHET_TYPE_CONTACT_REQUEST);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, GUICHET_TYPE_CONTACT_REQUEST);
}

static void
guichet_contact_request_entries_init (GuichetContactRequestEntries *self)
{
  self->entries = g_list_store_new (GUICHET_TYPE_CONTACT_REQUEST_ENTRY);
}

/**
 * guichet_contact_request_entries_new:
 * @desk: what the windows about contacts share
 *
 * Returns: (transfer full): a list that is empty until it is held
 */
GuichetContactRequestEntries *
guichet_contact_request_entries_new (GuichetContactsDesk *desk)
{
  GuichetContactRequestEntries *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_ENTRIES, NULL);

  self->session = g_object_ref (guichet_contacts_desk_get_session (desk));
  self->list = guichet_contact_request_list_new (self->session);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
