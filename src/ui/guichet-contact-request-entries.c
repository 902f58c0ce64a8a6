/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entries.c: the requests of every account of this computer as one list,
 * each request once. Has no widgets; asks OVHcloud only while it is held.
 */
#include "config.h"

#include "guichet-contact-request-entries.h"

#include "guichet-contact-request-merge.h"

struct _GuichetContactRequestEntries
{
  GObject parent_instance;

  GuichetContactSides *sides;
  GPtrArray *watched;  /* of GuichetContactRequestList: those of the sides */
  GListStore *entries; /* as sorted as they were when something changed last */
  guint n_to_confirm;
  gboolean is_rebuilding;
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestEntries, guichet_contact_request_entries, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_TO_CONFIRM = 1,
} GuichetContactRequestEntriesProperty;

static GParamSpec *props[PROP_N_TO_CONFIRM + 1];

static guint refreshed_signal;

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

/* It may belong to another group now. */
static void
entry_changed_cb (GuichetContactRequestEntries *self)
{
  if (self->is_rebuilding)
    return;
  if (!guichet_contact_request_merge_is_sorted (G_LIST_MODEL (self->entries)))
    g_list_store_sort (self->entries, guichet_contact_request_entry_compare, NULL);
  count (self);
  g_signal_emit (self, refreshed_signal, 0);
}

static void
watch_entry (GuichetContactRequestEntries *self, GuichetContactRequestEntry *entry)
{
  if (g_signal_handler_find (entry, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                             entry_changed_cb, self) == 0)
    g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
rebuild (GuichetContactRequestEntries *self)
{
  GListModel *entries = G_LIST_MODEL (self->entries);
  g_autoptr(GPtrArray) fresh = guichet_contact_request_merge (self->sides, entries);

  self->is_rebuilding = TRUE;
  for (guint i = 0; i < fresh->len; i++)
    watch_entry (self, fresh->pdata[i]);
  if (!guichet_contact_request_merge_is_same (entries, fresh))
    g_list_store_splice (self->entries, 0, g_list_model_get_n_items (entries), fresh->pdata,
                         fresh->len);
  for (guint i = 0; i < fresh->len; i++)
    guichet_contact_request_entry_end (fresh->pdata[i]);
  self->is_rebuilding = FALSE;
  count (self);
}

/* Who an account is may be known only once it was read. */
static void
refreshed_cb (GuichetContactRequestEntries *self)
{
  rebuild (self);
  g_signal_emit (self, refreshed_signal, 0);
}

static void
unwatch (GuichetContactRequestEntries *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    {
      g_signal_handlers_disconnect_by_func (self->watched->pdata[i], rebuild, self);
      g_signal_handlers_disconnect_by_func (self->watched->pdata[i], refreshed_cb, self);
    }
  g_ptr_array_set_size (self->watched, 0);
}

static void
follow_sides (GuichetContactRequestEntries *self)
{
  unwatch (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (self->sides), i);
      GuichetContactRequestList *list = guichet_contact_side_get_requests (side);

      g_ptr_array_add (self->watched, g_object_ref (list));
      g_signal_connect_object (list, "items-changed", G_CALLBACK (rebuild), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "notify", G_CALLBACK (refreshed_cb), self, G_CONNECT_SWAPPED);
    }
  refreshed_cb (self);
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

  guichet_contact_sides_hold (self->sides);
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

  guichet_contact_sides_release (self->sides);
}

/**
 * guichet_contact_request_entries_refresh:
 *
 * Asks OVHcloud now, for every account, and looks again for keys that were not to be had.
 */
void
guichet_contact_request_entries_refresh (GuichetContactRequestEntries *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self));

  for (guint i = 0; i < self->watched->len; i++)
    guichet_contact_request_list_refresh (self->watched->pdata[i]);
}

gboolean
guichet_contact_request_entries_get_loading (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), FALSE);

  for (guint i = 0; i < self->watched->len; i++)
    if (guichet_read_list_get_loading (self->watched->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * guichet_contact_request_entries_get_sides:
 *
 * Returns: (transfer none): the accounts whose requests it has
 */
GuichetContactSides *
guichet_contact_request_entries_get_sides (GuichetContactRequestEntries *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), NULL);

  return self->sides;
}

/**
 * guichet_contact_request_entries_find:
 * @side: an account
 * @id: the number of a request that it sees
 *
 * Returns: (nullable) (transfer none): that request
 */
GuichetContactRequestEntry *
guichet_contact_request_entries_find (GuichetContactRequestEntries *self,
                                      GuichetContactSide *side,
                                      gint64 id)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRIES (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (guichet_contact_request_entry_get_id (entry) == id &&
          guichet_contact_request_entry_is_seen_from (entry, G_OBJECT (side)))
        return entry;
    }
  return NULL;
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

  if (self->watched != NULL)
    unwatch (self);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_object (&self->sides);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_contact_request_entries_parent_class)->dispose (object);
}

static void
guichet_contact_request_entries_class_init (GuichetContactRequestEntriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_request_entries_get_property;
  object_class->dispose = guichet_contact_request_entries_dispose;

  props[PROP_N_TO_CONFIRM] = g_param_spec_uint ("n-to-confirm", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  refreshed_signal = g_signal_new ("refreshed", GUICHET_TYPE_CONTACT_REQUEST_ENTRIES,
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_contact_request_entries_init (GuichetContactRequestEntries *self)
{
  self->entries = g_list_store_new (GUICHET_TYPE_CONTACT_REQUEST_ENTRY);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
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

  self->sides = g_object_ref (guichet_contacts_desk_get_sides (desk));
  g_signal_connect_object (self->sides, "items-changed", G_CALLBACK (follow_sides), self,
                           G_CONNECT_SWAPPED);
  follow_sides (self);
  return self;
}
