/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xfixes-transfer.c: asks the owner of one X11 selection for its text, as chapter 2 of the
 * ICCCM has it: first the types, so that a password is never asked for, then the best of them, in
 * one piece or in many. Knows no time: whoever began a transfer gives it up.
 */
#include "guichet-xfixes-transfer.h"

#include "guichet-xcb-source.h"

/* Room for 16,384 types. */
#define MAX_TARGETS_BYTES (64 * 1024)

static const GuichetCopyType *
type_of_atom (const GuichetXfixesSession *session, xcb_atom_t atom)
{
  gsize n_types;
  const GuichetCopyType *types = guichet_copy_type_get_known (&n_types);

  for (gsize i = 0; i < n_types; i++)
    if (session->types[i] == atom)
      return &types[i];
  return NULL;
}

static xcb_atom_t
atom_of_type (const GuichetXfixesSession *session, const GuichetCopyType *type)
{
  gsize n_types;

  return session->types[type - guichet_copy_type_get_known (&n_types)];
}

static void
abandon (GuichetXfixesTransfer *self)
{
  guichet_xfixes_transfer_cancel (self);
  guichet_clipboard_backend_abandon (self->backend, self->selection);
}

/* Takes @bytes: no copied text stays in memory once its numbers are known. */
static void
finish (GuichetXfixesTransfer *self, GBytes *bytes)
{
  g_autoptr(GBytes) owned = bytes;

  guichet_xfixes_transfer_cancel (self);
  guichet_clipboard_backend_finish (self->backend, self->selection, owned, self->encoding);
}

static void
ask (GuichetXfixesTransfer *self, xcb_atom_t target, GuichetXfixesState state)
{
  GuichetXfixesSession *session = self->session;

  self->state = state;
  self->target = target;
  self->property = session->properties[session->next_property++ % GUICHET_XFIXES_N_PROPERTIES];
  xcb_delete_property (session->connection, session->window, self->property);
  xcb_convert_selection (session->connection, session->window, self->atom, target, self->property,
                         self->time);
}

static void
ask_for_text (GuichetXfixesTransfer *self, const GuichetCopyType *type)
{
  self->encoding = type->encoding;
  ask (self, atom_of_type (self->session, type), GUICHET_XFIXES_TEXT);
}

/* Takes the property away in the same breath: the owner learns from this that it may send the next
 * piece. */
static void
fetch (GuichetXfixesTransfer *self)
{
  GuichetXfixesSession *session = self->session;
  gsize limit =
      self->state == GUICHET_XFIXES_TARGETS ? MAX_TARGETS_BYTES : GUICHET_CLIPBOARD_READ_LIMIT;

  self->awaited = xcb_get_property (session->connection, FALSE, session->window, self->property,
                                    XCB_GET_PROPERTY_TYPE_ANY, 0, limit / 4)
                      .sequence;
  xcb_delete_property (session->connection, session->window, self->property);
  guichet_xcb_source_await (session->source, self->awaited);
}

/* An owner so old that it does not say which types it has cannot say either that it holds a
 * password. */
static void
take_refusal (GuichetXfixesTransfer *self)
{
  const GuichetCopyType *utf8 = guichet_copy_type_lookup ("UTF8_STRING");

  if (self->state == GUICHET_XFIXES_TARGETS)
    ask_for_text (self, utf8);
  else if (self->target == atom_of_type (self->session, utf8))
    ask_for_text (self, guichet_copy_type_lookup ("STRING"));
  else
    abandon (self);
}

static void
take_targets (GuichetXfixesTransfer *self, const xcb_get_property_reply_t *reply)
{
  GuichetCopyOffer offer = { 0 };
  const xcb_atom_t *atoms = xcb_get_property_value (reply);
  const GuichetCopyType *type;

  /* The part that is left out could say that it is a password. */
  if (reply->format != 32 || reply->bytes_after > 0)
    {
      abandon (self);
      return;
    }

  for (guint i = 0; i < reply->value_len; i++)
    guichet_copy_offer_add (&offer, type_of_atom (self->session, atoms[i]));
  type = guichet_copy_offer_get_readable (&offer);
  if (type != NULL)
    ask_for_text (self, type);
  else
    abandon (self);
}

static void
take_text (GuichetXfixesTransfer *self, const xcb_get_property_reply_t *reply)
{
  if (reply->type == self->session->incr)
    {
      const guint32 *announced = xcb_get_property_value (reply);

      /* At least as much is to come. Once given up, the pieces are taken away unread. */
      if (reply->format == 32 && reply->value_len > 0 && *announced > GUICHET_CLIPBOARD_READ_LIMIT)
        abandon (self);
      else
        {
          self->state = GUICHET_XFIXES_CHUNKS;
          self->bytes = g_byte_array_new ();
        }
      return;
    }

  if (reply->format != 8 || reply->bytes_after > 0)
    {
      abandon (self);
      return;
    }
  if (reply->type == XCB_ATOM_STRING)
    self->encoding = GUICHET_TEXT_ENCODING_LATIN1;
  finish (self, g_bytes_new (xcb_get_property_value (reply), reply->value_len));
}

static void
take_chunk (GuichetXfixesTransfer *self, const xcb_get_property_reply_t *reply)
{
  if (reply->bytes_after > 0 ||
      self->bytes->len + reply->value_len > GUICHET_CLIPBOARD_READ_LIMIT ||
      (reply->value_len > 0 && reply->format != 8))
    abandon (self);
  else if (reply->value_len > 0)
    g_byte_array_append (self->bytes, xcb_get_property_value (reply), reply->value_len);
  else /* an empty piece is the end */
    finish (self, g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes)));
}

/**
 * guichet_xfixes_transfer_begin:
 * @self: a transfer that is idle, with the time at which the owner took the selection
 *
 * Asks for the types.
 */
void
guichet_xfixes_transfer_begin (GuichetXfixesTransfer *self)
{
  ask (self, self->session->targets, GUICHET_XFIXES_TARGETS);
}

/**
 * guichet_xfixes_transfer_cancel:
 * @self: a transfer
 *
 * Forgets what was asked for and what came of it. A late answer matches no more.
 */
void
guichet_xfixes_transfer_cancel (GuichetXfixesTransfer *self)
{
  self->state = GUICHET_XFIXES_IDLE;
  self->property = XCB_ATOM_NONE;
  self->awaited = 0;
  g_clear_pointer (&self->bytes, g_byte_array_unref);
}

/**
 * guichet_xfixes_transfer_take_notify:
 * @self: a transfer
 * @event: the owner of some selection says that it has answered
 *
 * Returns: whether it is the answer to what was asked
 */
gboolean
guichet_xfixes_transfer_take_notify (GuichetXfixesTransfer *self,
                                     const xcb_selection_notify_event_t *event)
{
  if ((self->state != GUICHET_XFIXES_TARGETS && self->state != GUICHET_XFIXES_TEXT) ||
      self->awaited != 0 || event->selection != self->atom || event->target != self->target ||
      event->time != self->time)
    return FALSE;

  if (event->property == XCB_ATOM_NONE)
    take_refusal (self);
  else if (event->property == self->property)
    fetch (self);
  else
    return FALSE;
  return TRUE;
}

/**
 * guichet_xfixes_transfer_take_property:
 * @self: a transfer
 * @property: a property of our window that has been written
 *
 * Returns: whether it belongs to the transfer
 */
gboolean
guichet_xfixes_transfer_take_property (GuichetXfixesTransfer *self, xcb_atom_t property)
{
  if (self->state == GUICHET_XFIXES_IDLE || self->property != property)
    return FALSE;

  /* In the other states, the owner says in an event of its own that it has answered. */
  if (self->state == GUICHET_XFIXES_CHUNKS && self->awaited == 0)
    fetch (self);
  return TRUE;
}

/**
 * guichet_xfixes_transfer_take_reply:
 * @self: a transfer
 * @sequence: the request for a property that @reply belongs to
 * @reply: (nullable): the property, or %NULL when the server refused to hand it over
 *
 * Returns: whether the transfer has asked for it
 */
gboolean
guichet_xfixes_transfer_take_reply (GuichetXfixesTransfer *self,
                                    guint sequence,
                                    const xcb_get_property_reply_t *reply)
{
  if (self->awaited != sequence)
    return FALSE;

  self->awaited = 0;
  if (reply == NULL)
    abandon (self);
  else if (self->state == GUICHET_XFIXES_TARGETS)
    take_targets (self, reply);
  else if (self->state == GUICHET_XFIXES_TEXT)
    take_text (self, reply);
  else
    take_chunk (self, reply);
  return TRUE;
}
