/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entry.c: one request of the list that people see, with every account of
 * this computer that has a part in it. Has no widgets and asks nobody.
 */
#include "guichet-contact-request-entry.h"

struct _GuichetContactRequestEntry
{
  GObject parent_instance;

  GPtrArray *parts; /* of GuichetContactRequestPart */
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestEntry, guichet_contact_request_entry, G_TYPE_OBJECT)

static guint changed_signal;

/* Parts */

static void
tell (GuichetContactRequestEntry *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
part_free (gpointer data)
{
  GuichetContactRequestPart *part = data;

  g_clear_object (&part->side);
  g_clear_object (&part->request);
  g_clear_pointer (&part->account, g_free);
  g_free (part);
}

static void
drop_parts (GuichetContactRequestEntry *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const GuichetContactRequestPart *part = self->parts->pdata[i];

      g_signal_handlers_disconnect_by_func (part->request, tell, self);
    }
  g_ptr_array_set_size (self->parts, 0);
}

/**
 * guichet_contact_request_entry_begin:
 *
 * Forgets the parts; others follow, then guichet_contact_request_entry_end().
 */
void
guichet_contact_request_entry_begin (GuichetContactRequestEntry *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self));

  drop_parts (self);
}

/**
 * guichet_contact_request_entry_add:
 * @side: whose it is; for whoever made the entry
 * @account: the nichandle of that account, "" while it is not known
 * @request: the request as that account sees it
 */
void
guichet_contact_request_entry_add (GuichetContactRequestEntry *self,
                                   GObject *side,
                                   const char *account,
                                   GuichetContactRequest *request)
{
  GuichetContactRequestPart *part = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self));
  g_return_if_fail (account != NULL);
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST (request));

  part = g_new0 (GuichetContactRequestPart, 1);
  part->side = g_object_ref (side);
  part->account = g_strdup (account);
  part->request = g_object_ref (request);
  g_ptr_array_add (self->parts, part);
  g_signal_connect_object (request, "notify", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
}

/**
 * guichet_contact_request_entry_end:
 *
 * Tells of the parts.
 */
void
guichet_contact_request_entry_end (GuichetContactRequestEntry *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self));
  g_return_if_fail (self->parts->len > 0);

  tell (self);
}

guint
guichet_contact_request_entry_get_n_parts (GuichetContactRequestEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self), 0);

  return self->parts->len;
}

const GuichetContactRequestPart *
guichet_contact_request_entry_get_part (GuichetContactRequestEntry *self, guint index)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self), NULL);
  g_return_val_if_fail (index < self->parts->len, NULL);

  return self->parts->pdata[index];
}

gboolean
guichet_contact_request_entry_is_seen_from (GuichetContactRequestEntry *self, GObject *side)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self), FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    if (guichet_contact_request_entry_get_part (self, i)->side == side)
      return TRUE;
  return FALSE;
}

/**
 * guichet_contact_request_entry_get_request:
 *
 * Returns: (transfer none): the request as the account sees it that has read it last: states go
 * forward alone
 */
GuichetContactRequest *
guichet_contact_request_entry_get_request (GuichetContactRequestEntry *self)
{
  GuichetContactRequest *latest = guichet_contact_request_entry_get_part (self, 0)->request;

  for (guint i = 1; i < self->parts->len; i++)
    {
      const GuichetContactRequestPart *part = self->parts->pdata[i];

      if (guichet_contact_request_get_state (part->request) >
          guichet_contact_request_get_state (latest))
        latest = part->request;
    }
  return latest;
}

gint64
guichet_contact_request_entry_get_id (GuichetContactRequestEntry *self)
{
  return guichet_contact_request_get_id (guichet_contact_request_entry_get_request (self));
}

static void
guichet_contact_request_entry_finalize (GObject *object)
{
  GuichetContactRequestEntry *self = GUICHET_CONTACT_REQUEST_ENTRY (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  G_OBJECT_CLASS (guichet_contact_request_entry_parent_class)->finalize (object);
}

static void
guichet_contact_request_entry_class_init (GuichetContactRequestEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_contact_request_entry_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_CONTACT_REQUEST_ENTRY, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_contact_request_entry_init (GuichetContactRequestEntry *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
}

/**
 * guichet_contact_request_entry_new:
 *
 * Returns: (transfer full): an entry that needs a part before it is shown
 */
GuichetContactRequestEntry *
guichet_contact_request_entry_new (void)
{
  return g_object_new (GUICHET_TYPE_CONTACT_REQUEST_ENTRY, NULL);
}
