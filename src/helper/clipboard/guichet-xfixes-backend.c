/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xfixes-backend.c: watches the selections of an X11 display, and those of GNOME through
 * its Xwayland, which mirrors every copy whoever has the focus. Uses a connection of its own:
 * toolkits hide the flag of passwords, and do not survive the end of the display. Shows no window
 * and never becomes the owner of a selection.
 */
#include "guichet-xfixes-backend.h"

#include "guichet-xcb-source.h"
#include "guichet-xfixes-transfer.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <xcb/xfixes.h>

struct _GuichetXfixesBackend
{
  GuichetClipboardBackend parent_instance;

  GuichetXfixesSession session;
  GuichetXfixesTransfer transfers[GUICHET_N_SELECTIONS];
  guint8 first_event; /* of XFIXES */
};

G_DEFINE_FINAL_TYPE (GuichetXfixesBackend, guichet_xfixes_backend, GUICHET_TYPE_CLIPBOARD_BACKEND)

static void
take_owner_change (GuichetXfixesBackend *self, const xcb_xfixes_selection_notify_event_t *event)
{
  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    {
      GuichetXfixesTransfer *transfer = &self->transfers[i];

      if (transfer->atom != event->selection)
        continue;
      /* The text is asked for as of this time, so that an answer can be told from one to an earlier
       * copy. Times are compared for being the same only: they start again from zero every 49 days.
       */
      transfer->time = event->selection_timestamp;
      guichet_clipboard_backend_announce (GUICHET_CLIPBOARD_BACKEND (self), i,
                                          event->owner != XCB_WINDOW_NONE);
    }
}

static gboolean
is_taken_by_a_transfer (GuichetXfixesBackend *self, xcb_atom_t property)
{
  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    if (guichet_xfixes_transfer_take_property (&self->transfers[i], property))
      return TRUE;
  return FALSE;
}

static void
take_selection_notify (GuichetXfixesBackend *self, const xcb_selection_notify_event_t *event)
{
  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    if (guichet_xfixes_transfer_take_notify (&self->transfers[i], event))
      return;
}

static void
take_property_notify (GuichetXfixesBackend *self, const xcb_property_notify_event_t *event)
{
  /* An answer that came too late, or a piece of a text that was too long, is taken away unread: the
   * owner gets to its end and the server keeps nothing for us. */
  if (event->state == XCB_PROPERTY_NEW_VALUE && !is_taken_by_a_transfer (self, event->atom))
    xcb_delete_property (self->session.connection, self->session.window, event->atom);
}

static void
event_came (const xcb_generic_event_t *event, gpointer user_data)
{
  g_autoptr (GuichetXfixesBackend) self = g_object_ref (user_data);
  guint8 type =
      event->response_type & 0x7f; /* without the mark of events that another client sent */

  if (type == self->first_event + XCB_XFIXES_SELECTION_NOTIFY)
    take_owner_change (self, (const xcb_xfixes_selection_notify_event_t *) event);
  else if (type == XCB_SELECTION_NOTIFY)
    take_selection_notify (self, (const xcb_selection_notify_event_t *) event);
  else if (type == XCB_PROPERTY_NOTIFY)
    take_property_notify (self, (const xcb_property_notify_event_t *) event);
}

static void
reply_came (guint sequence, gconstpointer reply, gpointer user_data)
{
  g_autoptr (GuichetXfixesBackend) self = g_object_ref (user_data);

  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    if (guichet_xfixes_transfer_take_reply (&self->transfers[i], sequence, reply))
      return;
}

static void
connection_lost (gpointer user_data)
{
  g_autoptr (GuichetXfixesBackend) self = g_object_ref (user_data);

  guichet_clipboard_backend_lost (GUICHET_CLIPBOARD_BACKEND (self));
}

static const GuichetXcbFuncs xcb_funcs = {
  .event = event_came,
  .reply = reply_came,
  .lost = connection_lost,
};

static void
guichet_xfixes_backend_watch (GuichetClipboardBackend *backend)
{
  GuichetXfixesBackend *self = GUICHET_XFIXES_BACKEND (backend);
  const guint32 mask = XCB_XFIXES_SELECTION_EVENT_MASK_SET_SELECTION_OWNER |
                       XCB_XFIXES_SELECTION_EVENT_MASK_SELECTION_WINDOW_DESTROY |
                       XCB_XFIXES_SELECTION_EVENT_MASK_SELECTION_CLIENT_CLOSE;

  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    xcb_xfixes_select_selection_input (
        self->session.connection, self->session.window, self->transfers[i].atom,
        guichet_clipboard_backend_is_watched (backend, i) ? mask : 0);
  /* A pause holds from now on, and not from the next turn of the main loop. */
  xcb_flush (self->session.connection);
}

static void
guichet_xfixes_backend_read (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  guichet_xfixes_transfer_begin (&GUICHET_XFIXES_BACKEND (backend)->transfers[selection]);
}

static void
guichet_xfixes_backend_cancel (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  guichet_xfixes_transfer_cancel (&GUICHET_XFIXES_BACKEND (backend)->transfers[selection]);
}

static xcb_intern_atom_cookie_t
ask_for_atom (GuichetXfixesBackend *self, const char *name)
{
  return xcb_intern_atom (self->session.connection, FALSE, strlen (name), name);
}

static xcb_atom_t
get_atom (GuichetXfixesBackend *self, xcb_intern_atom_cookie_t cookie)
{
  xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply (self->session.connection, cookie, NULL);
  xcb_atom_t atom = reply != NULL ? reply->atom : XCB_ATOM_NONE;

  free (reply);
  return atom;
}

/* All questions first, then all answers: one round trip. */
static void
get_atoms (GuichetXfixesBackend *self)
{
  GuichetXfixesSession *session = &self->session;
  gsize n_types;
  const GuichetCopyType *types = guichet_copy_type_get_known (&n_types);
  xcb_intern_atom_cookie_t clipboard = ask_for_atom (self, "CLIPBOARD");
  xcb_intern_atom_cookie_t targets = ask_for_atom (self, "TARGETS");
  xcb_intern_atom_cookie_t incr = ask_for_atom (self, "INCR");
  xcb_intern_atom_cookie_t type_cookies[GUICHET_XFIXES_MAX_TYPES];
  xcb_intern_atom_cookie_t property_cookies[GUICHET_XFIXES_N_PROPERTIES];

  g_assert (n_types <= GUICHET_XFIXES_MAX_TYPES);
  for (guint i = 0; i < n_types; i++)
    type_cookies[i] = ask_for_atom (self, types[i].name);
  for (guint i = 0; i < GUICHET_XFIXES_N_PROPERTIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("GUICHET_SELECTION_%u", i);

      property_cookies[i] = ask_for_atom (self, name);
    }

  self->transfers[GUICHET_SELECTION_CLIPBOARD].atom = get_atom (self, clipboard);
  self->transfers[GUICHET_SELECTION_PRIMARY].atom = XCB_ATOM_PRIMARY;
  session->targets = get_atom (self, targets);
  session->incr = get_atom (self, incr);
  for (guint i = 0; i < n_types; i++)
    session->types[i] = get_atom (self, type_cookies[i]);
  for (guint i = 0; i < GUICHET_XFIXES_N_PROPERTIES; i++)
    session->properties[i] = get_atom (self, property_cookies[i]);
}

static gboolean
find_xfixes (GuichetXfixesBackend *self)
{
  xcb_connection_t *connection = self->session.connection;
  const xcb_query_extension_reply_t *extension =
      xcb_get_extension_data (connection, &xcb_xfixes_id);

  if (extension == NULL || !extension->present)
    return FALSE;
  self->first_event = extension->first_event;
  /* The server refuses every other request of XFIXES before this one. */
  free (xcb_xfixes_query_version_reply (connection, xcb_xfixes_query_version (connection, 5, 0),
                                        NULL));
  return TRUE;
}

static void
create_window (GuichetXfixesBackend *self)
{
  GuichetXfixesSession *session = &self->session;
  const guint32 mask = XCB_EVENT_MASK_PROPERTY_CHANGE;
  xcb_screen_t *screen = xcb_setup_roots_iterator (xcb_get_setup (session->connection)).data;

  session->window = xcb_generate_id (session->connection);
  xcb_create_window (session->connection, XCB_COPY_FROM_PARENT, session->window, screen->root, -1,
                     -1, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT,
                     XCB_CW_EVENT_MASK, &mask);
}

/* The only moment that waits for the server: nothing is seen before it has answered anyhow. */
static gboolean
guichet_xfixes_backend_start (GuichetClipboardBackend *backend)
{
  GuichetXfixesBackend *self = GUICHET_XFIXES_BACKEND (backend);
  GuichetXfixesSession *session = &self->session;

  session->connection = xcb_connect (NULL, NULL);
  if (xcb_connection_has_error (session->connection) || !find_xfixes (self))
    return FALSE;

  get_atoms (self);
  create_window (self);
  if (xcb_connection_has_error (session->connection))
    return FALSE;

  session->source = guichet_xcb_source_new (session->connection, &xcb_funcs, self);
  g_source_attach (session->source, g_main_context_get_thread_default ());
  guichet_clipboard_backend_ready (backend);
  return TRUE;
}

static void
guichet_xfixes_backend_dispose (GObject *object)
{
  GuichetXfixesBackend *self = GUICHET_XFIXES_BACKEND (object);

  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    guichet_xfixes_transfer_cancel (&self->transfers[i]);
  if (self->session.source != NULL)
    g_source_destroy (self->session.source);
  g_clear_pointer (&self->session.source, g_source_unref);
  g_clear_pointer (&self->session.connection, xcb_disconnect);

  G_OBJECT_CLASS (guichet_xfixes_backend_parent_class)->dispose (object);
}

static void
guichet_xfixes_backend_class_init (GuichetXfixesBackendClass *klass)
{
  GuichetClipboardBackendClass *backend_class = GUICHET_CLIPBOARD_BACKEND_CLASS (klass);

  /* xcb writes to its socket without MSG_NOSIGNAL: the end of the display must not be ours. GSocket
   * does the same. */
  signal (SIGPIPE, SIG_IGN);

  G_OBJECT_CLASS (klass)->dispose = guichet_xfixes_backend_dispose;
  backend_class->name = "xfixes";
  backend_class->start = guichet_xfixes_backend_start;
  backend_class->watch = guichet_xfixes_backend_watch;
  backend_class->read = guichet_xfixes_backend_read;
  backend_class->cancel = guichet_xfixes_backend_cancel;
}

static void
guichet_xfixes_backend_init (GuichetXfixesBackend *self)
{
  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    {
      self->transfers[i].backend = GUICHET_CLIPBOARD_BACKEND (self);
      self->transfers[i].session = &self->session;
      self->transfers[i].selection = i;
    }
}

/**
 * guichet_xfixes_backend_new:
 *
 * Returns: (transfer full): a backend for the display that DISPLAY names
 */
GuichetClipboardBackend *
guichet_xfixes_backend_new (void)
{
  return g_object_new (GUICHET_TYPE_XFIXES_BACKEND, NULL);
}
