/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-watcher.c: reports the texts that are copied in this session, by the best way
 * that the display has. When the display goes away, or was never there, looks for one again, less
 * and less often. Never logs or keeps a text.
 */
#include "guichet-clipboard-watcher.h"

#include "guichet-data-control-backend.h"
#include "guichet-xfixes-backend.h"

#define FIRST_RETRY_SECONDS 1
#define LAST_RETRY_SECONDS  60

/* Best first. Exactly one is at work: two would report the same copy twice. */
/* clang-format off */
static const struct
{
  GuichetClipboardChoice choice;
  GuichetClipboardBackend *(*create) (void);
} candidates[] = {
  { GUICHET_CLIPBOARD_CHOICE_DATA_CONTROL, guichet_data_control_backend_new },
  { GUICHET_CLIPBOARD_CHOICE_XFIXES, guichet_xfixes_backend_new },
};
/* clang-format on */

struct _GuichetClipboardWatcher
{
  GObject parent_instance;

  GuichetClipboardChoice choice;
  gboolean paused;
  gboolean watch_primary;

  GuichetClipboardPolicy *policy;
  GuichetClipboardBackend *backend; /* (nullable): at work, or being tried */
  gboolean ready;                   /* whether it is at work */
  guint candidate;                  /* where the search for a backend is */
  guint retry_seconds;
  guint retry_source;
};

typedef enum
{
  PROP_CHOICE = 1,
  PROP_BACKEND_NAME,
  PROP_PAUSED,
  PROP_WATCH_PRIMARY,
} GuichetClipboardWatcherProperty;

static GParamSpec *props[PROP_WATCH_PRIMARY + 1];

static guint text_copied_signal;

G_DEFINE_FINAL_TYPE (GuichetClipboardWatcher, guichet_clipboard_watcher, G_TYPE_OBJECT)

static void try_candidates (GuichetClipboardWatcher *self);

static void
update_watched (GuichetClipboardWatcher *self)
{
  if (self->backend == NULL)
    return;
  guichet_clipboard_backend_set_watched (self->backend, GUICHET_SELECTION_CLIPBOARD, !self->paused);
  guichet_clipboard_backend_set_watched (self->backend, GUICHET_SELECTION_PRIMARY,
                                         !self->paused && self->watch_primary);
}

static void
set_ready (GuichetClipboardWatcher *self, gboolean ready)
{
  if (self->ready == ready)
    return;
  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BACKEND_NAME]);
}

static void
drop_backend (GuichetClipboardWatcher *self)
{
  if (self->backend != NULL)
    g_signal_handlers_disconnect_by_data (self->backend, self);
  g_clear_object (&self->backend);
}

static gboolean
retry_cb (gpointer user_data)
{
  GuichetClipboardWatcher *self = user_data;

  self->retry_source = 0;
  self->candidate = 0;
  try_candidates (self);
  return G_SOURCE_REMOVE;
}

static void
retry_later (GuichetClipboardWatcher *self)
{
  self->retry_source = g_timeout_add_seconds (self->retry_seconds, retry_cb, self);
  self->retry_seconds = MIN (2 * self->retry_seconds, LAST_RETRY_SECONDS);
}

static void
backend_ready_cb (GuichetClipboardBackend *backend, GuichetClipboardWatcher *self)
{
  self->retry_seconds = FIRST_RETRY_SECONDS;
  set_ready (self, TRUE);
}

static void
backend_lost_cb (GuichetClipboardBackend *backend, GuichetClipboardWatcher *self)
{
  gboolean was_ready = self->ready;

  drop_backend (self);
  if (was_ready)
    {
      retry_later (self);
      set_ready (self, FALSE); /* last: whoever hears it may let go of us */
    }
  else
    {
      /* This display does not have what the candidate needs: on to the next. */
      self->candidate++;
      try_candidates (self);
    }
}

static void
backend_copied_cb (GuichetClipboardBackend *backend,
                   GuichetSelection selection,
                   GBytes *bytes,
                   GuichetTextEncoding encoding,
                   GuichetClipboardWatcher *self)
{
  g_autoptr (GBytes) text = guichet_copied_text_repair (bytes, encoding);

  if (guichet_clipboard_policy_accept (self->policy, text, g_get_monotonic_time ()))
    g_signal_emit (self, text_copied_signal, 0, text, selection,
                   guichet_copied_text_may_pop_up (text));
}

static gboolean
is_allowed (GuichetClipboardWatcher *self, GuichetClipboardChoice choice)
{
  return self->choice == GUICHET_CLIPBOARD_CHOICE_AUTO || self->choice == choice;
}

static gboolean
try_candidate (GuichetClipboardWatcher *self)
{
  self->backend = candidates[self->candidate].create ();
  g_signal_connect (self->backend, "ready", G_CALLBACK (backend_ready_cb), self);
  g_signal_connect (self->backend, "lost", G_CALLBACK (backend_lost_cb), self);
  g_signal_connect (self->backend, "copied", G_CALLBACK (backend_copied_cb), self);
  update_watched (self);
  if (guichet_clipboard_backend_start (self->backend))
    return TRUE;
  drop_backend (self);
  return FALSE;
}

static void
try_candidates (GuichetClipboardWatcher *self)
{
  for (; self->candidate < G_N_ELEMENTS (candidates); self->candidate++)
    if (is_allowed (self, candidates[self->candidate].choice) && try_candidate (self))
      return;
  retry_later (self);
}

/**
 * guichet_clipboard_watcher_new:
 * @choice: how to watch
 *
 * Returns: (transfer full): a watcher that watches nothing before guichet_clipboard_watcher_start()
 */
GuichetClipboardWatcher *
guichet_clipboard_watcher_new (GuichetClipboardChoice choice)
{
  return g_object_new (GUICHET_TYPE_CLIPBOARD_WATCHER, "choice", choice, NULL);
}

/**
 * guichet_clipboard_watcher_start:
 * @self: a watcher
 *
 * Looks for a display, now and again until there is one. Call once.
 */
void
guichet_clipboard_watcher_start (GuichetClipboardWatcher *self)
{
  g_return_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self));
  g_return_if_fail (self->backend == NULL && self->retry_source == 0);

  if (self->choice != GUICHET_CLIPBOARD_CHOICE_NONE)
    try_candidates (self);
}

/**
 * guichet_clipboard_watcher_get_backend_name:
 * @self: a watcher
 *
 * Returns: (transfer none): what is at work: "data-control", "xfixes", or "none" while there is no
 * display
 */
const char *
guichet_clipboard_watcher_get_backend_name (GuichetClipboardWatcher *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self), NULL);

  return self->ready ? guichet_clipboard_backend_get_name (self->backend) : "none";
}

/**
 * guichet_clipboard_watcher_get_paused:
 * @self: a watcher
 *
 * Returns: whether nothing is read
 */
gboolean
guichet_clipboard_watcher_get_paused (GuichetClipboardWatcher *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self), FALSE);

  return self->paused;
}

/**
 * guichet_clipboard_watcher_set_paused:
 * @self: a watcher
 * @paused: whether nothing is read from now on. What is copied meanwhile is not read afterwards
 * either
 */
void
guichet_clipboard_watcher_set_paused (GuichetClipboardWatcher *self, gboolean paused)
{
  g_return_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self));

  paused = !!paused;
  if (self->paused == paused)
    return;
  self->paused = paused;
  guichet_clipboard_policy_set_paused (self->policy, paused);
  update_watched (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAUSED]);
}

/**
 * guichet_clipboard_watcher_get_watch_primary:
 * @self: a watcher
 *
 * Returns: whether text that is merely selected is reported too
 */
gboolean
guichet_clipboard_watcher_get_watch_primary (GuichetClipboardWatcher *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self), FALSE);

  return self->watch_primary;
}

/**
 * guichet_clipboard_watcher_set_watch_primary:
 * @self: a watcher
 * @watch_primary: whether text that is merely selected is reported too
 */
void
guichet_clipboard_watcher_set_watch_primary (GuichetClipboardWatcher *self, gboolean watch_primary)
{
  g_return_if_fail (GUICHET_IS_CLIPBOARD_WATCHER (self));

  watch_primary = !!watch_primary;
  if (self->watch_primary == watch_primary)
    return;
  self->watch_primary = watch_primary;
  update_watched (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WATCH_PRIMARY]);
}

static void
guichet_clipboard_watcher_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  GuichetClipboardWatcher *self = GUICHET_CLIPBOARD_WATCHER (object);

  switch ((GuichetClipboardWatcherProperty) prop_id)
    {
    case PROP_CHOICE:
      g_value_set_enum (value, self->choice);
      break;
    case PROP_BACKEND_NAME:
      g_value_set_string (value, guichet_clipboard_watcher_get_backend_name (self));
      break;
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    case PROP_WATCH_PRIMARY:
      g_value_set_boolean (value, self->watch_primary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_clipboard_watcher_set_property (GObject *object,
                                        guint prop_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  GuichetClipboardWatcher *self = GUICHET_CLIPBOARD_WATCHER (object);

  switch ((GuichetClipboardWatcherProperty) prop_id)
    {
    case PROP_CHOICE:
      self->choice = g_value_get_enum (value);
      break;
    case PROP_PAUSED:
      guichet_clipboard_watcher_set_paused (self, g_value_get_boolean (value));
      break;
    case PROP_WATCH_PRIMARY:
      guichet_clipboard_watcher_set_watch_primary (self, g_value_get_boolean (value));
      break;
    case PROP_BACKEND_NAME:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_clipboard_watcher_dispose (GObject *object)
{
  GuichetClipboardWatcher *self = GUICHET_CLIPBOARD_WATCHER (object);

  g_clear_handle_id (&self->retry_source, g_source_remove);
  drop_backend (self);
  self->ready = FALSE;

  G_OBJECT_CLASS (guichet_clipboard_watcher_parent_class)->dispose (object);
}

static void
guichet_clipboard_watcher_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_CLIPBOARD_WATCHER (object)->policy, guichet_clipboard_policy_free);

  G_OBJECT_CLASS (guichet_clipboard_watcher_parent_class)->finalize (object);
}

static void
guichet_clipboard_watcher_class_init (GuichetClipboardWatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_clipboard_watcher_get_property;
  object_class->set_property = guichet_clipboard_watcher_set_property;
  object_class->dispose = guichet_clipboard_watcher_dispose;
  object_class->finalize = guichet_clipboard_watcher_finalize;

  props[PROP_CHOICE] = g_param_spec_enum (
      "choice", NULL, NULL, GUICHET_TYPE_CLIPBOARD_CHOICE, GUICHET_CLIPBOARD_CHOICE_AUTO,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_BACKEND_NAME] = g_param_spec_string ("backend-name", NULL, NULL, "none",
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PAUSED] =
      g_param_spec_boolean ("paused", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_WATCH_PRIMARY] =
      g_param_spec_boolean ("watch-primary", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * GuichetClipboardWatcher::text-copied:
   * @text: valid UTF-8 without zero bytes, not zero-terminated
   * @selection: a #GuichetSelection
   * @may_pop_up: %FALSE for a document: its numbers are listed, not offered
   */
  text_copied_signal =
      g_signal_new ("text-copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_BYTES, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
guichet_clipboard_watcher_init (GuichetClipboardWatcher *self)
{
  self->policy = guichet_clipboard_policy_new ();
  self->retry_seconds = FIRST_RETRY_SECONDS;
}
