/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-shared-calls.c: sends a GET once for all who ask the same at the same time.
 * Never shares a POST, PUT or DELETE, and keeps no answer: who asks after it came asks anew.
 *
 * Everybody gets a reference of the same reply. It is immutable, so nobody sees another's changes.
 */
#include "guichet-shared-calls.h"

#include "guichet-waiters.h"

struct _GuichetSharedCalls
{
  GObject parent_instance;

  GuichetCourier *courier;
  GHashTable *calls; /* what it asks -> SharedCall, those that can still be joined */
};

G_DEFINE_FINAL_TYPE (GuichetSharedCalls, guichet_shared_calls, G_TYPE_OBJECT)

/* Held by the request in flight and by the table. */
typedef struct
{
  GuichetSharedCalls *owner;
  char *key;
  GuichetWaiters *waiters;
  GCancellable *stop; /* when nobody waits any more */
} SharedCall;

typedef struct
{
  JsonNode *reply; /* (nullable): %NULL for @error */
  GuichetPageInfo page;
  GError *error;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->reply, json_node_unref);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

/* Of a POST, PUT or DELETE */
typedef struct
{
  GuichetSharedCalls *owner;
  GTask *task;
} Write;

static void
write_free (Write *write)
{
  g_clear_object (&write->owner);
  g_clear_object (&write->task);
  g_free (write);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static void
shared_call_clear (gpointer data)
{
  SharedCall *call = data;

  g_clear_object (&call->owner);
  g_clear_object (&call->stop);
  g_clear_pointer (&call->waiters, guichet_waiters_free);
  g_free (call->key);
}

static void
shared_call_unref (SharedCall *call)
{
  g_rc_box_release_full (call, shared_call_clear);
}

static void
forget (SharedCall *call)
{
  GHashTable *calls = call->owner->calls;

  /* Another one may have begun under this name. */
  if (g_hash_table_lookup (calls, call->key) == call)
    g_hash_table_remove (calls, call->key);
}

/* Whose request it is, in a few words: all that decides about its answer. */
static char *
build_key (GuichetRequest *request)
{
  return g_strdup_printf ("%d %u %u %d %s", guichet_request_is_expanded (request),
                          guichet_request_get_page (request),
                          guichet_request_get_page_size (request),
                          guichet_request_is_batch (request), guichet_request_get_path (request));
}

static void
give (GTask *task, gpointer data)
{
  const Answer *answer = data;

  g_task_set_task_data (task, g_memdup2 (&answer->page, sizeof answer->page), g_free);
  if (answer->reply != NULL)
    g_task_return_pointer (task, json_node_ref (answer->reply), (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, g_error_copy (answer->error));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SharedCall *call = user_data;
  g_auto(Answer) answer = { 0 };

  answer.reply =
      guichet_courier_send_finish (GUICHET_COURIER (source), result, &answer.page, &answer.error);
  /* Before the first is told: from its callback it may ask the same again. */
  forget (call);
  guichet_waiters_give (call->waiters, give, &answer);
  shared_call_unref (call);
}

static void
left_cb (gpointer owner)
{
  SharedCall *call = owner;

  forget (call);
  g_cancellable_cancel (call->stop);
}

static SharedCall *
begin (GuichetSharedCalls *self, GuichetRequest *request, char *key)
{
  SharedCall *call = g_rc_box_new0 (SharedCall);

  call->owner = g_object_ref (self);
  call->key = key;
  call->waiters = guichet_waiters_new (left_cb, call);
  call->stop = g_cancellable_new ();
  g_hash_table_insert (self->calls, call->key, g_rc_box_acquire (call));
  guichet_courier_send_async (self->courier, request, call->stop, answered_cb, call);

  return call;
}

/* Its answer may be another from now on: whoever asks now joins nothing that began before. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Write) write = user_data;
  g_auto(Answer) answer = { 0 };

  answer.reply =
      guichet_courier_send_finish (GUICHET_COURIER (source), result, &answer.page, &answer.error);
  g_hash_table_remove_all (write->owner->calls);
  give (write->task, &answer);
}

static void
send_write (GuichetSharedCalls *self, GuichetRequest *request, GTask *task)
{
  Write *write = g_new0 (Write, 1);

  write->owner = g_object_ref (self);
  write->task = g_object_ref (task);
  guichet_courier_send_async (self->courier, request, g_task_get_cancellable (task), written_cb,
                              write);
}

/**
 * guichet_shared_calls_new:
 * @courier: sends what must be sent
 *
 * Returns: (transfer full): none of them has begun
 */
GuichetSharedCalls *
guichet_shared_calls_new (GuichetCourier *courier)
{
  GuichetSharedCalls *self = g_object_new (GUICHET_TYPE_SHARED_CALLS, NULL);

  self->courier = g_object_ref (courier);

  return self;
}

/**
 * guichet_shared_calls_run:
 * @request: what to ask
 * @task: (transfer full): is returned with the answer, for guichet_shared_calls_take_reply(); its
 * cancellable is its own: the request is stopped when it has been cancelled by all who wait
 *
 * Who joins a request that is under way has what is left of its limit of time.
 */
void
guichet_shared_calls_run (GuichetSharedCalls *self, GuichetRequest *request, GTask *task)
{
  g_autoptr(GTask) owned = task;
  g_autofree char *key = NULL;
  SharedCall *call;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!g_str_equal (guichet_request_get_method (request), "GET"))
    {
      send_write (self, request, task);
      return;
    }

  key = build_key (request);
  call = g_hash_table_lookup (self->calls, key);
  /* Whoever gives up and tries again wants a new try, not the one that is about to be stopped. */
  if (call != NULL && !guichet_waiters_is_wanted (call->waiters))
    {
      forget (call);
      call = NULL;
    }
  if (call == NULL)
    call = begin (self, request, g_steal_pointer (&key));
  guichet_waiters_add (call->waiters, owned);
}

/**
 * guichet_shared_calls_take_reply:
 * @task: that was given to guichet_shared_calls_run() and is returned
 * @page: (out) (optional): which part of a list it is
 * @error: as of guichet_courier_send_finish()
 *
 * Returns: (transfer full): the reply, immutable
 */
JsonNode *
guichet_shared_calls_take_reply (GTask *task, GuichetPageInfo *page, GError **error)
{
  const GuichetPageInfo *said = g_task_get_task_data (task);

  if (page != NULL)
    *page = said != NULL ? *said : GUICHET_PAGE_INFO_NONE;

  return g_task_propagate_pointer (task, error);
}

static void
guichet_shared_calls_finalize (GObject *object)
{
  GuichetSharedCalls *self = GUICHET_SHARED_CALLS (object);

  g_clear_pointer (&self->calls, g_hash_table_unref);
  g_clear_object (&self->courier);

  G_OBJECT_CLASS (guichet_shared_calls_parent_class)->finalize (object);
}

static void
guichet_shared_calls_class_init (GuichetSharedCallsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_shared_calls_finalize;
}

static void
guichet_shared_calls_init (GuichetSharedCalls *self)
{
  self->calls =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) shared_call_unref);
}
