/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-watch.c: looks after the requests for changes of contact while no window does,
 * and after what else people wait for, and tells what is new of them. Another process reads them,
 * so that this one stays small.
 */
#include "config.h"

#include "guichet-request-watch.h"

#include "guichet-bounded-wait.h"
#include "guichet-directory-news.h"
#include "guichet-domain-news.h"
#include "guichet-memory.h"
#include "guichet-peer.h"
#include "guichet-request-command.h"
#include "guichet-request-inbox.h"
#include "guichet-request-notifier.h"
#include "guichet-request-pace.h"

#define PROGRAM "guichet-helper"

/* In seconds: many accounts, each at the patience of a request, take less. */
#define READING_LIMIT 600

struct _GuichetRequestWatch
{
  GObject parent_instance;

  GApplication *application; /* (unowned): it owns us */
  GSettings *settings;
  GuichetProfileList *profiles;
  GuichetRequestInbox *inbox; /* (nullable): opened when there is something in it */
  GuichetRequestPace pace;
  guint source;              /* of the next reading */
  GSubprocess *reader;       /* (nullable): reads now … */
  GCancellable *cancellable; /* … until this ends it */
  gboolean is_asked;         /* to read once more: what is read now may be old by then */
  gboolean awaits_operation; /* on a domain name */
  guint n_to_confirm;
};

typedef enum
{
  PROP_N_TO_CONFIRM = 1,
} GuichetRequestWatchProperty;

static GParamSpec *props[PROP_N_TO_CONFIRM + 1];

G_DEFINE_FINAL_TYPE (GuichetRequestWatch, guichet_request_watch, G_TYPE_OBJECT)

static gboolean
due_cb (gpointer user_data)
{
  GuichetRequestWatch *self = user_data;

  self->source = 0;
  guichet_request_watch_read_now (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (GuichetRequestWatch *self)
{
  const guint pause = guichet_request_pace_get_pause (&self->pace);

  g_clear_handle_id (&self->source, g_source_remove);
  if (pause > 0 && self->reader == NULL)
    self->source = g_timeout_add_seconds (pause, due_cb, self);
}

/* What was read */

static void
count (GuichetRequestWatch *self)
{
  const GuichetRequestCounts nothing = { 0 };
  const GuichetRequestCounts counts = self->inbox != NULL && self->pace.is_wanted
                                          ? guichet_request_inbox_count (self->inbox)
                                          : nothing;

  self->pace.has_open = counts.n_open > 0 || self->awaits_operation;
  if (self->n_to_confirm == counts.n_to_confirm)
    return;
  self->n_to_confirm = counts.n_to_confirm;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TO_CONFIRM]);
}

static void
take_news (GuichetRequestWatch *self)
{
  const gboolean names_account = g_list_model_get_n_items (G_LIST_MODEL (self->profiles)) > 1;
  g_autoptr(GPtrArray) news = NULL;

  if (self->inbox == NULL)
    {
      self->inbox = guichet_request_inbox_new ();
      g_signal_connect_object (self->inbox, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
    }
  news = guichet_request_inbox_take_news (self->inbox);
  guichet_request_notifier_tell (self->application, news, names_account);
  guichet_directory_news_tell (self->application);
  guichet_domain_news_tell (self->application);
  self->awaits_operation = guichet_domain_news_is_awaited ();
  count (self);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetRequestWatch) self = user_data;
  g_autoptr(GError) error = NULL;
  const gboolean is_read = guichet_bounded_wait_finish (G_SUBPROCESS (source), result, &error);

  g_clear_object (&self->reader);
  g_clear_object (&self->cancellable);
  self->pace.was_read |= is_read;
  /* What hung for so long is not tried any sooner than what went well. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_message ("Requests were not read in time");
  else
    self->pace.n_failures = is_read ? 0 : self->pace.n_failures + 1;
  /* Some accounts may have been read all the same. People may have changed their mind meanwhile. */
  if (self->pace.is_wanted)
    take_news (self);
  if (self->is_asked)
    guichet_request_watch_read_now (self);
  else
    schedule (self);
  guichet_memory_give_back ();
}

/**
 * guichet_request_watch_read_now:
 * @self: the watch
 *
 * Has the requests read, unless nobody wants to be told of them.
 */
void
guichet_request_watch_read_now (GuichetRequestWatch *self)
{
  g_autofree char *program = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GUICHET_IS_REQUEST_WATCH (self));

  self->is_asked = self->reader != NULL;
  if (!self->pace.is_wanted || self->is_asked)
    return;
  program = guichet_peer_find_program (PROGRAM);
  /* Our own standard output is for offers alone. */
  if (program != NULL)
    self->reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program,
                                     "--" GUICHET_REQUEST_COMMAND, NULL);
  if (self->reader == NULL)
    {
      g_message ("Requests cannot be read: %s", error != NULL ? error->message : PROGRAM);
      self->pace.n_failures++;
      schedule (self);
      return;
    }
  g_clear_handle_id (&self->source, g_source_remove);
  self->cancellable = g_cancellable_new ();
  guichet_bounded_wait_async (self->reader, READING_LIMIT, self->cancellable, read_cb,
                              g_object_ref (self));
}

static void
wishes_changed_cb (GuichetRequestWatch *self)
{
  const gboolean is_wanted = g_settings_get_boolean (self->settings, "tell-of-requests") &&
                             g_list_model_get_n_items (G_LIST_MODEL (self->profiles)) > 0;

  if (self->pace.is_wanted == is_wanted)
    return;
  self->pace = (GuichetRequestPace){ .is_wanted = is_wanted };
  count (self);
  schedule (self);
}

/**
 * guichet_request_watch_stop:
 * @self: the watch
 *
 * Ends a reading that is under way, and begins none: the helper is about to end.
 */
void
guichet_request_watch_stop (GuichetRequestWatch *self)
{
  g_return_if_fail (GUICHET_IS_REQUEST_WATCH (self));

  self->pace.is_wanted = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

guint
guichet_request_watch_get_n_to_confirm (GuichetRequestWatch *self)
{
  g_return_val_if_fail (GUICHET_IS_REQUEST_WATCH (self), 0);

  return self->n_to_confirm;
}

/**
 * guichet_request_watch_new:
 * @application: the helper; it must outlive the watch
 * @settings: of this instance
 * @profiles: the accounts that are signed in
 *
 * Returns: (transfer full): a watch that reads for the first time in some minutes
 */
GuichetRequestWatch *
guichet_request_watch_new (GApplication *application,
                           GSettings *settings,
                           GuichetProfileList *profiles)
{
  GuichetRequestWatch *self = g_object_new (GUICHET_TYPE_REQUEST_WATCH, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->profiles = g_object_ref (profiles);
  g_signal_connect_object (settings, "changed::tell-of-requests", G_CALLBACK (wishes_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (profiles, "items-changed", G_CALLBACK (wishes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  wishes_changed_cb (self);
  return self;
}

static void
guichet_request_watch_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((GuichetRequestWatchProperty) prop_id)
    {
    case PROP_N_TO_CONFIRM:
      g_value_set_uint (value, GUICHET_REQUEST_WATCH (object)->n_to_confirm);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_request_watch_dispose (GObject *object)
{
  GuichetRequestWatch *self = GUICHET_REQUEST_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->reader);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->inbox);
  g_clear_object (&self->profiles);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (guichet_request_watch_parent_class)->dispose (object);
}

static void
guichet_request_watch_class_init (GuichetRequestWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_request_watch_dispose;
  object_class->get_property = guichet_request_watch_get_property;

  props[PROP_N_TO_CONFIRM] = g_param_spec_uint ("n-to-confirm", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_request_watch_init (GuichetRequestWatch *self)
{
}
