/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * x11-owner.c: copies on an X11 display, and behaves as badly as programs out there do. For tests
 * and figures. Ends when somebody else copies. Modes: owner-plan.h; output: owner-plan.c.
 *
 * usage: x11-owner [--primary] MODE [ARGUMENT...]
 */
#include "owner-plan.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <xcb/xcb.h>

/* What is longer is sent in pieces. */
#define WHOLE_BYTES  200000
#define PIECE_BYTES  65536
#define MAX_SENDINGS 16

enum
{
  ATOM_CLIPBOARD,
  ATOM_TARGETS,
  ATOM_INCR,
  ATOM_UTF8,
  ATOM_MIME_UTF8,
  ATOM_PNG,
  ATOM_SECRET,
  N_ATOMS,
};

static const char *const atom_names[] = {
  "CLIPBOARD",
  "TARGETS",
  "INCR",
  "UTF8_STRING",
  "text/plain;charset=utf-8",
  "image/png",
  "x-kde-passwordManagerHint",
};

/* A text on its way to one reader. */
typedef struct
{
  xcb_window_t window;
  xcb_atom_t property;
  xcb_atom_t type;
  gsize offset;
} Sending;

typedef struct
{
  OwnerPlan plan;
  xcb_connection_t *connection;
  xcb_window_t window;
  xcb_atom_t selection;
  xcb_atom_t atoms[N_ATOMS];
  Sending sendings[MAX_SENDINGS];
  guint n_sendings;                   /* so far */
  xcb_selection_request_event_t late; /* a request that is answered too late */
} Owner;

static gboolean
is_text_target (Owner *self, xcb_atom_t target)
{
  gboolean is_utf8 = target == self->atoms[ATOM_UTF8] || target == self->atoms[ATOM_MIME_UTF8];

  if (self->plan.mode == OWNER_IMAGE)
    return FALSE;
  return target == XCB_ATOM_STRING || (is_utf8 && self->plan.mode != OWNER_LATIN1);
}

static void
write_property (Owner *self, const Sending *sending, xcb_atom_t type, gconstpointer data, gsize n)
{
  xcb_change_property (self->connection, XCB_PROP_MODE_REPLACE, sending->window, sending->property,
                       type, type == XCB_ATOM_ATOM || type == self->atoms[ATOM_INCR] ? 32 : 8, n,
                       data);
}

static void
send_targets (Owner *self, const Sending *sending)
{
  xcb_atom_t targets[N_ATOMS];
  guint n = 0;

  targets[n++] = self->atoms[ATOM_TARGETS];
  if (self->plan.mode == OWNER_IMAGE)
    targets[n++] = self->atoms[ATOM_PNG];
  else if (self->plan.mode != OWNER_LATIN1)
    {
      targets[n++] = self->atoms[ATOM_UTF8];
      targets[n++] = self->atoms[ATOM_MIME_UTF8];
    }
  if (self->plan.mode != OWNER_IMAGE)
    targets[n++] = XCB_ATOM_STRING;
  if (self->plan.mode == OWNER_SECRET)
    targets[n++] = self->atoms[ATOM_SECRET];
  write_property (self, sending, XCB_ATOM_ATOM, targets, n);
}

static void
send_text (Owner *self, const Sending *sending)
{
  const GByteArray *data = self->plan.data;
  const guint32 mask = XCB_EVENT_MASK_PROPERTY_CHANGE;
  const guint32 at_least = data->len;

  if (data->len <= WHOLE_BYTES)
    {
      write_property (self, sending, sending->type, data->data, data->len);
      owner_plan_say ("sent %u", data->len);
      return;
    }
  /* The reader asks for each piece by deleting the one before. */
  xcb_change_window_attributes (self->connection, sending->window, XCB_CW_EVENT_MASK, &mask);
  write_property (self, sending, self->atoms[ATOM_INCR], &at_least, 1);
  self->sendings[self->n_sendings++ % MAX_SENDINGS] = *sending;
}

static void
send_piece (Owner *self, Sending *sending)
{
  gsize n = MIN (self->plan.data->len - sending->offset, PIECE_BYTES);

  if (self->plan.mode == OWNER_STALL && sending->offset > 0)
    return;
  write_property (self, sending, sending->type, self->plan.data->data + sending->offset, n);
  sending->offset += n;
  xcb_flush (self->connection);
  if (self->plan.mode == OWNER_DIE)
    exit (0);
  if (n == 0)
    {
      owner_plan_say ("sent %zu", sending->offset);
      *sending = (Sending){ 0 };
    }
}

static void
take_property_notify (Owner *self, const xcb_property_notify_event_t *event)
{
  for (guint i = 0; i < MAX_SENDINGS; i++)
    if (event->state == XCB_PROPERTY_DELETE && self->sendings[i].window == event->window &&
        self->sendings[i].property == event->atom)
      send_piece (self, &self->sendings[i]);
}

static void
say_what_is_asked (Owner *self, xcb_atom_t target)
{
  xcb_get_atom_name_reply_t *reply = xcb_get_atom_name_reply (
      self->connection, xcb_get_atom_name (self->connection, target), NULL);
  g_autofree char *name =
      g_strndup (xcb_get_atom_name_name (reply), xcb_get_atom_name_name_length (reply));

  owner_plan_asked (&self->plan, name);
  free (reply);
}

static void
answer_request (Owner *self, const xcb_selection_request_event_t *request)
{
  Sending sending = { request->requestor, request->property, request->target, 0 };
  xcb_selection_notify_event_t answer = {
    .response_type = XCB_SELECTION_NOTIFY,
    .time = request->time,
    .requestor = request->requestor,
    .selection = request->selection,
    .target = request->target,
    .property = request->property,
  };

  if (request->target == self->atoms[ATOM_TARGETS] && self->plan.mode != OWNER_OLD)
    send_targets (self, &sending);
  else if (is_text_target (self, request->target))
    send_text (self, &sending);
  else
    answer.property = XCB_ATOM_NONE;
  xcb_send_event (self->connection, FALSE, request->requestor, 0, (const char *) &answer);
}

static void
take_request (Owner *self, const xcb_selection_request_event_t *request)
{
  gboolean is_targets = request->target == self->atoms[ATOM_TARGETS];

  say_what_is_asked (self, request->target);
  if (self->plan.mode == OWNER_LATE && !is_targets)
    self->late = *request;
  else if (self->plan.mode != OWNER_HANG && (self->plan.mode != OWNER_HANG_TEXT || is_targets))
    answer_request (self, request);
}

static void
take_loss (Owner *self)
{
  if (self->late.requestor != XCB_WINDOW_NONE)
    answer_request (self, &self->late);
  xcb_flush (self->connection);
  owner_plan_say ("lost targets=%u text=%u", self->plan.n_targets, self->plan.n_texts);
  exit (0);
}

static void
take_event (Owner *self, const xcb_generic_event_t *event)
{
  guint8 type = event->response_type & 0x7f;

  if (type == XCB_SELECTION_REQUEST)
    take_request (self, (const xcb_selection_request_event_t *) event);
  else if (type == XCB_PROPERTY_NOTIFY)
    take_property_notify (self, (const xcb_property_notify_event_t *) event);
  else if (type == XCB_SELECTION_CLEAR)
    take_loss (self);
}

/* Serves for so long, or for ever. */
static void
serve (Owner *self, int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  struct pollfd fd = { .fd = xcb_get_file_descriptor (self->connection), .events = POLLIN };

  while (!xcb_connection_has_error (self->connection))
    {
      xcb_generic_event_t *event;
      gint64 left = end - g_get_monotonic_time ();

      while ((event = xcb_poll_for_event (self->connection)) != NULL)
        {
          take_event (self, event);
          free (event);
        }
      xcb_flush (self->connection);
      if (milliseconds >= 0 && left <= 0)
        return;
      event = xcb_poll_for_queued_event (self->connection);
      if (event == NULL)
        poll (&fd, 1, milliseconds < 0 ? -1 : (int) (left / G_TIME_SPAN_MILLISECOND) + 1);
      else
        {
          take_event (self, event);
          free (event);
        }
    }
}

static void
copy (Owner *self, guint number)
{
  gint64 when;

  owner_plan_prepare_copy (&self->plan, number);
  when = g_get_monotonic_time ();
  xcb_set_selection_owner (self->connection, self->window, self->selection, XCB_CURRENT_TIME);
  /* Said when it is so: tests count on the order of copies. */
  free (xcb_get_selection_owner_reply (
      self->connection, xcb_get_selection_owner (self->connection, self->selection), NULL));
  owner_plan_copied (&self->plan, when);
}

static gboolean
open_display (Owner *self)
{
  const xcb_screen_t *screen;

  self->connection = xcb_connect (NULL, NULL);
  if (xcb_connection_has_error (self->connection))
    return FALSE;
  for (guint i = 0; i < N_ATOMS; i++)
    {
      xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply (
          self->connection,
          xcb_intern_atom (self->connection, FALSE, strlen (atom_names[i]), atom_names[i]), NULL);

      self->atoms[i] = reply->atom;
      free (reply);
    }
  screen = xcb_setup_roots_iterator (xcb_get_setup (self->connection)).data;
  self->selection =
      self->plan.primary ? (xcb_atom_t) XCB_ATOM_PRIMARY : self->atoms[ATOM_CLIPBOARD];
  self->window = xcb_generate_id (self->connection);
  xcb_create_window (self->connection, XCB_COPY_FROM_PARENT, self->window, screen->root, 0, 0, 1, 1,
                     0, XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, NULL);
  return TRUE;
}

int
main (int argc, char **argv)
{
  Owner self = { 0 };

  if (!owner_plan_parse (&self.plan, argc, argv))
    return 2;
  if (!open_display (&self))
    {
      owner_plan_say ("no display");
      return 1;
    }
  for (guint i = 0; i < self.plan.n_copies; i++)
    {
      copy (&self, i);
      serve (&self, self.plan.mode == OWNER_BENCH ? (int) self.plan.interval : -1);
    }
  xcb_disconnect (self.connection);
  g_byte_array_unref (self.plan.data);
  return 0;
}
