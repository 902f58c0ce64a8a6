/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-backend.c: what every way of watching the selections has in common: which ones
 * are watched, when a new copy is read, and that an owner who does not answer is given up. Has no
 * timer while nothing is copied. Never logs or keeps a text.
 */
#include "guichet-clipboard-backend.h"

/* An owner that takes longer hangs, or sends more than anybody wants to look at. */
#define TRANSFER_MILLISECONDS 2000

/* While somebody selects with the mouse, PRIMARY changes owner at every letter: read when it has
 * settled. */
#define PRIMARY_MILLISECONDS 150

/* A selection, and where we are with its latest copy. */
typedef struct
{
  GuichetClipboardBackend *backend; /* unowned */
  GuichetSelection selection;
  gboolean watched;
  gboolean reading;
  guint settle_source;  /* until the selection has settled */
  guint timeout_source; /* until the transfer is given up */
} Watch;

typedef struct
{
  Watch watches[GUICHET_N_SELECTIONS];
  gboolean ready;
} GuichetClipboardBackendPrivate;

enum
{
  SIGNAL_READY,
  SIGNAL_COPIED,
  SIGNAL_LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GuichetClipboardBackend,
                                     guichet_clipboard_backend,
                                     G_TYPE_OBJECT)

static Watch *
get_watch (GuichetClipboardBackend *self, GuichetSelection selection)
{
  GuichetClipboardBackendPrivate *priv = guichet_clipboard_backend_get_instance_private (self);

  g_assert (selection < GUICHET_N_SELECTIONS);
  return &priv->watches[selection];
}

static void
end_transfer (Watch *watch)
{
  watch->reading = FALSE;
  g_clear_handle_id (&watch->settle_source, g_source_remove);
  g_clear_handle_id (&watch->timeout_source, g_source_remove);
}

static void
give_up (Watch *watch)
{
  gboolean was_reading = watch->reading;

  end_transfer (watch);
  if (was_reading)
    GUICHET_CLIPBOARD_BACKEND_GET_CLASS (watch->backend)->cancel (watch->backend, watch->selection);
}

static gboolean
transfer_timed_out_cb (gpointer user_data)
{
  Watch *watch = user_data;

  watch->timeout_source = 0;
  give_up (watch);
  return G_SOURCE_REMOVE;
}

static void
begin_transfer (Watch *watch)
{
  watch->reading = TRUE;
  watch->timeout_source = g_timeout_add (TRANSFER_MILLISECONDS, transfer_timed_out_cb, watch);
  GUICHET_CLIPBOARD_BACKEND_GET_CLASS (watch->backend)->read (watch->backend, watch->selection);
}

static gboolean
selection_settled_cb (gpointer user_data)
{
  Watch *watch = user_data;

  watch->settle_source = 0;
  begin_transfer (watch);
  return G_SOURCE_REMOVE;
}

/**
 * guichet_clipboard_backend_get_name:
 * @self: a backend
 *
 * Returns: (transfer none): "data-control" or "xfixes"
 */
const char *
guichet_clipboard_backend_get_name (GuichetClipboardBackend *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIPBOARD_BACKEND (self), NULL);

  return GUICHET_CLIPBOARD_BACKEND_GET_CLASS (self)->name;
}

/**
 * guichet_clipboard_backend_start:
 * @self: a backend that was not started yet
 *
 * Connects to the display. Either #GuichetClipboardBackend::ready follows, perhaps at once, or
 * #GuichetClipboardBackend::lost when the display turns out not to have what the backend needs.
 *
 * Returns: %FALSE when there is no such display; no signal follows then
 */
gboolean
guichet_clipboard_backend_start (GuichetClipboardBackend *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIPBOARD_BACKEND (self), FALSE);

  return GUICHET_CLIPBOARD_BACKEND_GET_CLASS (self)->start (self);
}

/**
 * guichet_clipboard_backend_set_watched:
 * @self: a backend
 * @selection: which selection
 * @watched: whether its copies are read from now on; what is being read is given up when not
 */
void
guichet_clipboard_backend_set_watched (GuichetClipboardBackend *self,
                                       GuichetSelection selection,
                                       gboolean watched)
{
  GuichetClipboardBackendPrivate *priv = guichet_clipboard_backend_get_instance_private (self);
  GuichetClipboardBackendClass *klass = GUICHET_CLIPBOARD_BACKEND_GET_CLASS (self);
  Watch *watch = get_watch (self, selection);

  if (watch->watched == watched)
    return;
  watch->watched = watched;
  if (!watched)
    give_up (watch);
  if (priv->ready && klass->watch != NULL)
    klass->watch (self);
}

/**
 * guichet_clipboard_backend_is_watched:
 * @self: a backend
 * @selection: which selection
 *
 * Returns: whether copies of @selection are read
 */
gboolean
guichet_clipboard_backend_is_watched (GuichetClipboardBackend *self, GuichetSelection selection)
{
  return get_watch (self, selection)->watched;
}

/**
 * guichet_clipboard_backend_ready:
 * @self: a backend
 *
 * Says that copies are seen from now on.
 */
void
guichet_clipboard_backend_ready (GuichetClipboardBackend *self)
{
  GuichetClipboardBackendPrivate *priv = guichet_clipboard_backend_get_instance_private (self);
  GuichetClipboardBackendClass *klass = GUICHET_CLIPBOARD_BACKEND_GET_CLASS (self);

  priv->ready = TRUE;
  if (klass->watch != NULL)
    klass->watch (self);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

/**
 * guichet_clipboard_backend_lost:
 * @self: a backend
 *
 * Says that the display has gone, or does not have what the backend needs. The backend is of no use
 * afterwards; the caller must hold a reference, as everybody else may let go of it here.
 */
void
guichet_clipboard_backend_lost (GuichetClipboardBackend *self)
{
  for (GuichetSelection selection = 0; selection < GUICHET_N_SELECTIONS; selection++)
    give_up (get_watch (self, selection));
  g_signal_emit (self, signals[SIGNAL_LOST], 0);
}

/**
 * guichet_clipboard_backend_announce:
 * @self: a backend
 * @selection: which selection
 * @has_owner: %FALSE when there is nothing to read any more
 *
 * Says that somebody copied. What was being read of @selection is given up; the new text is read if
 * @selection is watched: CLIPBOARD at once, PRIMARY when it has settled.
 */
void
guichet_clipboard_backend_announce (GuichetClipboardBackend *self,
                                    GuichetSelection selection,
                                    gboolean has_owner)
{
  Watch *watch = get_watch (self, selection);

  give_up (watch);
  if (!watch->watched || !has_owner)
    return;
  if (selection == GUICHET_SELECTION_PRIMARY)
    watch->settle_source = g_timeout_add (PRIMARY_MILLISECONDS, selection_settled_cb, watch);
  else
    begin_transfer (watch);
}

/**
 * guichet_clipboard_backend_finish:
 * @self: a backend
 * @selection: the selection that was read
 * @bytes: (transfer none): all that its owner sent
 * @encoding: what the type promises
 *
 * Ends what #GuichetClipboardBackendClass.read began, and reports the text.
 */
void
guichet_clipboard_backend_finish (GuichetClipboardBackend *self,
                                  GuichetSelection selection,
                                  GBytes *bytes,
                                  GuichetTextEncoding encoding)
{
  end_transfer (get_watch (self, selection));
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, selection, bytes, encoding);
}

/**
 * guichet_clipboard_backend_abandon:
 * @self: a backend
 * @selection: the selection that was read
 *
 * Ends what #GuichetClipboardBackendClass.read began without a text: a password, no text, too long,
 * or refused.
 */
void
guichet_clipboard_backend_abandon (GuichetClipboardBackend *self, GuichetSelection selection)
{
  end_transfer (get_watch (self, selection));
}

static void
guichet_clipboard_backend_dispose (GObject *object)
{
  for (GuichetSelection selection = 0; selection < GUICHET_N_SELECTIONS; selection++)
    end_transfer (get_watch (GUICHET_CLIPBOARD_BACKEND (object), selection));

  G_OBJECT_CLASS (guichet_clipboard_backend_parent_class)->dispose (object);
}

static void
guichet_clipboard_backend_class_init (GuichetClipboardBackendClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_clipboard_backend_dispose;

  /**
   * GuichetClipboardBackend::ready:
   *
   * Copies are seen from now on.
   */
  signals[SIGNAL_READY] =
      g_signal_new ("ready", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GuichetClipboardBackend::copied:
   * @selection: a #GuichetSelection
   * @bytes: what the owner sent, at most %GUICHET_CLIPBOARD_READ_LIMIT bytes
   * @encoding: a #GuichetTextEncoding: what its type promises
   */
  signals[SIGNAL_COPIED] = g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_BYTES, G_TYPE_UINT);

  /**
   * GuichetClipboardBackend::lost:
   *
   * The display has gone, or does not have what the backend needs.
   */
  signals[SIGNAL_LOST] =
      g_signal_new ("lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_clipboard_backend_init (GuichetClipboardBackend *self)
{
  for (GuichetSelection selection = 0; selection < GUICHET_N_SELECTIONS; selection++)
    {
      Watch *watch = get_watch (self, selection);

      watch->backend = self;
      watch->selection = selection;
    }
}
