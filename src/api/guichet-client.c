/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-client.c: sends requests to OVHcloud and gives back what it answered, as JSON or as a
 * #GuichetError. Here is what others see of it; what becomes of one request is guichet-courier.
 */
#include "config.h"

#include "guichet-client.h"

#include "guichet-client-private.h"
#include "guichet-endpoint.h"
#include "guichet-error.h"
#include "guichet-shared-calls.h"

#include <glib/gi18n-lib.h>

#define CONNECT_MS 30000
#define ANSWER_MS  60000
#define POLL_MS    70000
#define PAUSE_MS   500

struct _GuichetClient
{
  GObject parent_instance;

  GuichetCredentials *credentials;
  GuichetExchangeLog *log; /* (nullable) */
  guint connect_ms;
  guint answer_ms;
  guint pause_ms;
  GuichetChannel *channel;
  GuichetClock *clock;
  GuichetSharedCalls *calls;
  GuichetBatches batches[GUICHET_N_OPERATIONS];
};

G_DEFINE_FINAL_TYPE (GuichetClient, guichet_client, G_TYPE_OBJECT)

typedef enum
{
  PROP_CREDENTIALS = 1,
  PROP_LOG,
  PROP_CONNECT_LIMIT,
  PROP_ANSWER_LIMIT,
  PROP_PAUSE,
} GuichetClientProperty;

static GParamSpec *props[PROP_PAUSE + 1];

typedef enum
{
  SIGNAL_REFUSED,
  N_SIGNALS,
} GuichetClientSignal;

static guint signals[N_SIGNALS];

/**
 * guichet_client_new:
 * @credentials: where the API is and what proves who asks
 * @log: (nullable): is told every exchange
 *
 * Returns: (transfer full): a new client; nothing is sent before the first call
 */
GuichetClient *
guichet_client_new (GuichetCredentials *credentials, GuichetExchangeLog *log)
{
  g_return_val_if_fail (credentials != NULL, NULL);

  return g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "log", log, NULL);
}

/**
 * guichet_client_get_credentials:
 *
 * Returns: (transfer none): where the API is and what proves who asks
 */
GuichetCredentials *
guichet_client_get_credentials (GuichetClient *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIENT (self), NULL);

  return self->credentials;
}

/**
 * guichet_client_get_log:
 *
 * Returns: (transfer none) (nullable): what is told every request
 */
GuichetExchangeLog *
guichet_client_get_log (GuichetClient *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIENT (self), NULL);

  return self->log;
}

/**
 * guichet_client_get_clock_difference:
 *
 * Returns: server time less ours, in seconds; 0 before the first signed call, and with tokens,
 * which need no time
 */
gint64
guichet_client_get_clock_difference (GuichetClient *self)
{
  g_return_val_if_fail (GUICHET_IS_CLIENT (self), 0);

  return guichet_clock_get_difference (self->clock);
}

/* An application that nobody has let in yet can do what needs no proof, and nothing else. */
static gboolean
can_prove (GuichetClient *self, GuichetRequest *request)
{
  return !guichet_request_is_signed (request) ||
         guichet_credentials_get_application_key (self->credentials) == NULL ||
         guichet_credentials_get_consumer_key (self->credentials) != NULL;
}

/**
 * guichet_client_call_async:
 * @request: what to ask
 * @cancellable: (nullable): leaves the queue, or closes the connection, at once; a request that
 * went out may be carried out all the same
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Waits until fewer than %GUICHET_CLIENT_MAX_IN_FLIGHT are in flight; its limit of time begins
 * then. The first signed call asks the server's time; calls that start meanwhile wait for the same
 * answer. A GET that is under way for somebody else is not sent again.
 */
void
guichet_client_call_async (GuichetClient *self,
                           GuichetRequest *request,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GUICHET_IS_CLIENT (self));
  g_return_if_fail (request != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_client_call_async);
  /* A reply that was read is given even if the caller cancels a moment later: it may tell what was
   * done. */
  g_task_set_check_cancellable (task, FALSE);

  if (can_prove (self, request))
    guichet_shared_calls_run (self->calls, request, task);
  else
    {
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL,
                               _("There is no consumer key yet: sign in first."));
      g_object_unref (task);
    }
}

/**
 * guichet_client_call_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED. Where the details say “maybe
 * done”, the request may have been carried out although no good answer came
 *
 * Returns: (transfer full): the reply, immutable; a JSON null node for a void answer
 */
JsonNode *
guichet_client_call_finish (GuichetClient *self, GAsyncResult *result, GError **error)
{
  return guichet_client_call_finish_page (self, result, NULL, error);
}

/**
 * guichet_client_call_finish_page:
 * @page: (out) (optional): which part of a list it is
 * @error: as of guichet_client_call_finish()
 *
 * Returns: (transfer full): the reply, immutable
 */
JsonNode *
guichet_client_call_finish_page (GuichetClient *self,
                                 GAsyncResult *result,
                                 GuichetPageInfo *page,
                                 GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return guichet_shared_calls_take_reply (G_TASK (result), page, error);
}

/**
 * guichet_client_get_batches:
 * @operation: that reads one thing
 *
 * Returns: whether the server heeds X-Ovh-Batch there, as far as this client has learnt
 */
GuichetBatches
guichet_client_get_batches (GuichetClient *self, GuichetOperation operation)
{
  return self->batches[operation];
}

/**
 * guichet_client_set_batches:
 * @operation: that reads one thing
 * @batches: what was learnt
 *
 * That one operation heeds it does not say that another does: no source tells where OVHcloud does,
 * and where the id is not the last part of the path it may be otherwise.
 */
void
guichet_client_set_batches (GuichetClient *self, GuichetOperation operation, GuichetBatches batches)
{
  self->batches[operation] = batches;
}

static void
polled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  JsonNode *reply = guichet_channel_send_finish (GUICHET_CHANNEL (source), result, NULL, &error);

  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_client_poll_events_async:
 * @events_url: https, or plain http to this computer
 * @token: from guichet_telephony_parse_event_token(); never told to anybody else
 * @poll_session: (nullable): from the poll before, %NULL for the first
 * @cancellable: (nullable): closes the connection at once
 * @callback: called with the result
 * @user_data: for @callback
 *
 * One long poll of the CTI event service: unsigned, another host, patient (70 s), never repeated by
 * itself.
 */
void
guichet_client_poll_events_async (GuichetClient *self,
                                  const char *events_url,
                                  const char *token,
                                  const char *poll_session,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GUICHET_IS_CLIENT (self));
  g_return_if_fail (events_url != NULL);
  g_return_if_fail (token != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_client_poll_events_async);
  if (!guichet_endpoint_is_safe (events_url))
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                             _("The address of the event service is not safe."));
  else
    guichet_channel_poll_async (self->channel, events_url, token, poll_session, POLL_MS,
                                cancellable, polled_cb, g_steal_pointer (&task));
}

/**
 * guichet_client_poll_events_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the reply, for guichet_telephony_parse_events()
 */
JsonNode *
guichet_client_poll_events_finish (GuichetClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
refused_cb (GuichetCourier *courier, const GError *error, GuichetClient *self)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
}

static void
guichet_client_constructed (GObject *object)
{
  GuichetClient *self = GUICHET_CLIENT (object);
  g_autoptr(GuichetQueue) queue = guichet_queue_new (GUICHET_CLIENT_MAX_IN_FLIGHT);
  g_autoptr(GuichetToken) token = NULL;
  g_autoptr(GuichetCourier) courier = NULL;

  G_OBJECT_CLASS (guichet_client_parent_class)->constructed (object);

  self->channel =
      guichet_channel_new (self->credentials, self->log, self->connect_ms, self->answer_ms);
  self->clock = guichet_clock_new (self->channel, self->pause_ms);
  if (guichet_credentials_get_client_id (self->credentials) != NULL)
    token = guichet_token_new (self->credentials, self->channel);
  courier = guichet_courier_new (self->credentials, self->channel, self->clock, token, queue,
                                 self->pause_ms);
  g_signal_connect_object (courier, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_DEFAULT);
  self->calls = guichet_shared_calls_new (courier);
}

static void
guichet_client_finalize (GObject *object)
{
  GuichetClient *self = GUICHET_CLIENT (object);

  g_clear_object (&self->calls);
  g_clear_object (&self->clock);
  g_clear_object (&self->channel);
  g_clear_object (&self->log);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);

  G_OBJECT_CLASS (guichet_client_parent_class)->finalize (object);
}

static void
guichet_client_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GuichetClient *self = GUICHET_CLIENT (object);

  switch ((GuichetClientProperty) prop_id)
    {
    case PROP_CREDENTIALS:
      self->credentials = g_value_dup_boxed (value);
      break;
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_CONNECT_LIMIT:
      self->connect_ms = g_value_get_uint (value);
      break;
    case PROP_ANSWER_LIMIT:
      self->answer_ms = g_value_get_uint (value);
      break;
    case PROP_PAUSE:
      self->pause_ms = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_client_class_init (GuichetClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = guichet_client_constructed;
  object_class->finalize = guichet_client_finalize;
  object_class->set_property = guichet_client_set_property;

  props[PROP_CREDENTIALS] =
      g_param_spec_boxed ("credentials", NULL, NULL, GUICHET_TYPE_CREDENTIALS, given);
  props[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, GUICHET_TYPE_EXCHANGE_LOG, given);
  props[PROP_CONNECT_LIMIT] =
      g_param_spec_uint ("connect-limit", NULL, NULL, 1, G_MAXINT, CONNECT_MS, given);
  props[PROP_ANSWER_LIMIT] =
      g_param_spec_uint ("answer-limit", NULL, NULL, 1, G_MAXINT, ANSWER_MS, given);
  props[PROP_PAUSE] = g_param_spec_uint ("pause", NULL, NULL, 1, 60000, PAUSE_MS, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * GuichetClient::refused:
   * @error: %GUICHET_ERROR_CREDENTIAL, as those who called are about to get it
   *
   * OVHcloud does not take the credentials, or not any more. A token of a service account that ends
   * too early is none of them: it is told to who asked, and the next call brings a new one.
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
guichet_client_init (GuichetClient *self)
{
}
