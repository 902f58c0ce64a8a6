/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-courier.c: brings one request to OVHcloud and its answer back. Here are the order of
 * things, the queue, the clock and the token; one try is guichet-channel, a second one
 * guichet-repeat.
 *
 * An errand keeps its place in the queue until its end, the server's time, the token and
 * the pause before a second try included: whatever is in flight, somebody who has a place waits for
 * it.
 */
#include "guichet-courier.h"

#include "guichet-error.h"
#include "guichet-repeat.h"

struct _GuichetCourier
{
  GObject parent_instance;

  GuichetCredentials *credentials;
  GuichetChannel *channel;
  GuichetClock *clock;
  GuichetToken *token; /* (nullable): %NULL but for a service account */
  GuichetQueue *queue;
  guint pause_ms;
};

G_DEFINE_FINAL_TYPE (GuichetCourier, guichet_courier, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_REFUSED,
  N_SIGNALS,
} GuichetCourierSignal;

static guint signals[N_SIGNALS];

typedef struct
{
  GuichetRequest *request;
  GuichetChannel *channel; /* with the token, if it uses one */
  gint64 deadline;         /* monotonic, in microseconds */
  gint64 clock_difference;
  guint clock_edition;
  gboolean uses_clock;
  gboolean uses_token;
  gboolean was_renewed;
  gboolean is_doubtful; /* a token was refused; the next one may be taken */
  GuichetPageInfo page;
} Errand;

static void seek_proof (GTask *task);

static void
errand_free (Errand *errand)
{
  guichet_request_unref (errand->request);
  g_clear_object (&errand->channel);
  g_free (errand);
}

/* Whether there is another try with a new proof. “Out of time” is told before anything is done, so
 * that repeat is safe for every method, also for a POST. Of a token's refusal nobody promises it.
 */
static gboolean
renew_proof (GuichetCourier *self, Errand *errand, const GError *error)
{
  gboolean may_repeat = FALSE;

  if (errand->uses_clock && g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CLOCK))
    {
      guichet_clock_forget (self->clock, errand->clock_edition);
      may_repeat = !errand->was_renewed;
    }
  else if (errand->uses_token && g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL))
    {
      guichet_token_forget (self->token, errand->channel);
      may_repeat =
          !errand->was_renewed && g_str_equal (guichet_request_get_method (errand->request), "GET");
      errand->is_doubtful = !errand->was_renewed && !may_repeat;
    }
  errand->was_renewed |= may_repeat;

  return may_repeat;
}

/* @reply: (transfer full) (nullable): %NULL for @error, (transfer full) too. For an errand that has
 * a place. */
static void
end (GTask *task, JsonNode *reply, GError *error)
{
  GuichetCourier *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);

  guichet_queue_leave (self->queue);
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL) && !errand->is_doubtful)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

static void
replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetCourier *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  JsonNode *reply =
      guichet_repeat_send_finish (GUICHET_CHANNEL (source), result, &errand->page, &error);

  if (reply == NULL && renew_proof (self, errand, error))
    seek_proof (g_steal_pointer (&task));
  else
    end (task, reply, g_steal_pointer (&error));
}

static void
send_request (GTask *task)
{
  GuichetCourier *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);

  guichet_repeat_send_async (errand->channel, errand->request, errand->clock_difference,
                             errand->deadline, self->pause_ms, g_task_get_cancellable (task),
                             replied_cb, task);
}

static void
clock_known_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (guichet_clock_get_finish (GUICHET_CLOCK (source), result, &errand->clock_difference,
                                &errand->clock_edition, &error))
    send_request (g_steal_pointer (&task));
  else
    end (task, NULL, g_steal_pointer (&error));
}

static void
token_known_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  g_clear_object (&errand->channel);
  errand->channel = guichet_token_get_finish (GUICHET_TOKEN (source), result, &error);
  if (errand->channel != NULL)
    send_request (g_steal_pointer (&task));
  else
    end (task, NULL, g_steal_pointer (&error));
}

/* Of who asks: keys sign with the server's time, a service account shows a token. */
static void
seek_proof (GTask *task)
{
  GuichetCourier *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (errand->uses_clock)
    guichet_clock_get_async (self->clock, cancellable, clock_known_cb, task);
  else if (errand->uses_token)
    guichet_token_get_async (self->token, cancellable, token_known_cb, task);
  else
    send_request (task);
}

/* The limit of time is for OVHcloud's answer, not for those who are before us. */
static void
entered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetCourier *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (!guichet_queue_enter_finish (GUICHET_QUEUE (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      end (task, NULL, g_steal_pointer (&error));
      return;
    }

  errand->deadline =
      g_get_monotonic_time () + (gint64) guichet_channel_get_whole_ms (self->channel) * 1000;
  seek_proof (g_steal_pointer (&task));
}

/**
 * guichet_courier_new:
 * @credentials: what proves who asks
 * @channel: carries each try, and says how long an errand may take
 * @clock: knows the server's time
 * @token: (nullable): of a service account
 * @queue: where to wait
 * @pause_ms: the least pause before a second try, in milliseconds
 *
 * Returns: (transfer full): a new courier
 */
GuichetCourier *
guichet_courier_new (GuichetCredentials *credentials,
                     GuichetChannel *channel,
                     GuichetClock *clock,
                     GuichetToken *token,
                     GuichetQueue *queue,
                     guint pause_ms)
{
  GuichetCourier *self = g_object_new (GUICHET_TYPE_COURIER, NULL);

  self->credentials = guichet_credentials_ref (credentials);
  self->channel = g_object_ref (channel);
  self->clock = g_object_ref (clock);
  g_set_object (&self->token, token);
  self->queue = g_object_ref (queue);
  self->pause_ms = pause_ms;

  return self;
}

/**
 * guichet_courier_send_async:
 * @request: what to ask
 * @cancellable: (nullable): leaves the queue, or closes the connection, at once; a request that
 * went out may be carried out all the same
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_courier_send_async (GuichetCourier *self,
                            GuichetRequest *request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  g_task_set_source_tag (task, guichet_courier_send_async);
  /* A reply that was read is given even if the caller cancels a moment later: it may tell what was
   * done. */
  g_task_set_check_cancellable (task, FALSE);

  errand->request = guichet_request_ref (request);
  errand->page = GUICHET_PAGE_INFO_NONE;
  errand->channel = g_object_ref (self->channel);
  errand->uses_clock = guichet_request_is_signed (request) &&
                       guichet_credentials_get_application_key (self->credentials) != NULL;
  errand->uses_token = guichet_request_is_signed (request) && self->token != NULL;
  g_task_set_task_data (task, errand, (GDestroyNotify) errand_free);
  guichet_queue_enter_async (self->queue, cancellable, entered_cb, task);
}

/**
 * guichet_courier_send_finish:
 * @page: (out): which part of a list it is
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED. Where the details say “maybe
 * done”, the request may have been carried out although no good answer came
 *
 * Returns: (transfer full): the reply; a JSON null node for a void answer
 */
JsonNode *
guichet_courier_send_finish (GuichetCourier *self,
                             GAsyncResult *result,
                             GuichetPageInfo *page,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  *page = ((Errand *) g_task_get_task_data (G_TASK (result)))->page;

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
guichet_courier_finalize (GObject *object)
{
  GuichetCourier *self = GUICHET_COURIER (object);

  g_clear_object (&self->queue);
  g_clear_object (&self->token);
  g_clear_object (&self->clock);
  g_clear_object (&self->channel);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);

  G_OBJECT_CLASS (guichet_courier_parent_class)->finalize (object);
}

static void
guichet_courier_class_init (GuichetCourierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_courier_finalize;

  /**
   * GuichetCourier::refused:
   * @error: %GUICHET_ERROR_CREDENTIAL, once for each errand that came to it; but not where only a
   * token was refused, of which the service account gets a new one for the next errand
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
guichet_courier_init (GuichetCourier *self)
{
}
