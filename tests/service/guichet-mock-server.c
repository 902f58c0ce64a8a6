/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-server.c: a scripted OVHcloud on loopback for the tests of client and services, in
 * the same main context. Does exactly what its script says, faults included, and only when asked:
 * no timer of its own.
 */
#include "guichet-mock-server.h"

#include "guichet-mock-record.h"

struct _GuichetMockServer
{
  GObject parent_instance;

  SoupServer *server;
  char *url;
  gint64 time_difference;
  GPtrArray *steps;     /* of GuichetMockStep, not copied; %NULL once played */
  GPtrArray *requests;  /* of GuichetMockRecord, in the order in which they came */
  GPtrArray *talks;     /* of GuichetMockTalk */
  GuichetMockFunc func; /* (nullable): for requests that are in no step */
  gpointer func_data;
  guint n_answering; /* answers of libsoup's that are not written yet */
  guint most_in_flight;
  guint n_gone;
  guint n_unexpected;
  gsize written; /* of huge bodies */
};

G_DEFINE_FINAL_TYPE (GuichetMockServer, guichet_mock_server, G_TYPE_OBJECT)

static void
answer (SoupServerMessage *message, const GuichetMockStep *step)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  const char *body = guichet_mock_step_get_body (step);
  g_auto(GStrv) lines = g_strsplit (step->headers != NULL ? step->headers : "", "\r\n", -1);

  soup_server_message_set_status (message, guichet_mock_step_get_status (step), NULL);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], ": ", 2);

      soup_message_headers_append (headers, parts[0], parts[1]);
    }
  if (*body != '\0')
    soup_server_message_set_response (message, guichet_mock_step_get_type (step), SOUP_MEMORY_COPY,
                                      body, strlen (body));
}

static const GuichetMockStep *
take_step (GuichetMockServer *self, const GuichetMockRecord *request)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const GuichetMockStep *step = self->steps->pdata[i];

      if (step != NULL && g_str_equal (step->method, request->method) &&
          g_str_equal (step->path, request->path))
        {
          self->steps->pdata[i] = NULL;
          return step;
        }
    }

  return NULL;
}

/* Those that libsoup answers, and the talks that go on. */
static guint
count_in_flight (GuichetMockServer *self)
{
  guint count = self->n_answering;

  for (guint i = 0; i < self->talks->len; i++)
    count += !guichet_mock_talk_is_over (self->talks->pdata[i]);

  return count;
}

static void
finished_cb (SoupServerMessage *message, GuichetMockServer *self)
{
  self->n_answering--;
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  GuichetMockServer *self = user_data;
  GuichetMockRecord *request = guichet_mock_record_new (message);
  const GuichetMockStep *step = take_step (self, request);

  g_ptr_array_add (self->requests, request);
  self->most_in_flight = MAX (self->most_in_flight, count_in_flight (self) + 1);
  if (step == NULL && self->func != NULL)
    step = self->func (self, self->requests->len - 1, self->func_data);
  if (step == NULL || step->kind == GUICHET_MOCK_ANSWER)
    {
      self->n_answering++;
      g_signal_connect_object (message, "finished", G_CALLBACK (finished_cb), self,
                               G_CONNECT_DEFAULT);
    }

  if (step == NULL && g_str_equal (request->path, "/auth/time"))
    {
      g_autofree char *now = g_strdup_printf (
          "%" G_GINT64_FORMAT, g_get_real_time () / G_USEC_PER_SEC + self->time_difference);
      const GuichetMockStep time_step = { .body = now };

      answer (message, &time_step);
    }
  else if (step == NULL)
    {
      g_test_message ("not in the script: %s %s", request->method, request->path);
      self->n_unexpected++;
      soup_server_message_set_status (message, 418, NULL);
    }
  else if (step->kind == GUICHET_MOCK_ANSWER)
    answer (message, step);
  else
    {
      GIOStream *stream = soup_server_message_steal_connection (message);

      g_ptr_array_add (self->talks,
                       guichet_mock_talk_new (stream, step, &self->n_gone, &self->written));
    }
}

/**
 * guichet_mock_server_new:
 * @certificate: (nullable): for https, %NULL for plain http
 *
 * Returns: (transfer full): a server that listens on a free port of 127.0.0.1
 */
GuichetMockServer *
guichet_mock_server_new (GTlsCertificate *certificate)
{
  GuichetMockServer *self = g_object_new (GUICHET_TYPE_MOCK_SERVER, NULL);
  const SoupServerListenOptions https = certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0;
  g_autoptr(GError) error = NULL;
  GSList *uris;

  soup_server_set_tls_certificate (self->server, certificate);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY | https, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->url = g_strdup_printf ("%s://127.0.0.1:%d" GUICHET_MOCK_PREFIX,
                               certificate != NULL ? "https" : "http", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return self;
}

/**
 * guichet_mock_server_get_url:
 *
 * Returns: (transfer none): the endpoint for the client
 */
const char *
guichet_mock_server_get_url (GuichetMockServer *self)
{
  return self->url;
}

/**
 * guichet_mock_server_play:
 * @steps: (array length=n_steps): added to the script; must outlive the server
 * @n_steps: how many
 */
void
guichet_mock_server_play (GuichetMockServer *self, const GuichetMockStep *steps, gsize n_steps)
{
  for (gsize i = 0; i < n_steps; i++)
    g_ptr_array_add (self->steps, (gpointer) &steps[i]);
}

/**
 * guichet_mock_server_set_func:
 * @func: says what to do with a request that is in no step
 * @data: for @func
 */
void
guichet_mock_server_set_func (GuichetMockServer *self, GuichetMockFunc func, gpointer data)
{
  self->func = func;
  self->func_data = data;
}

/**
 * guichet_mock_server_set_time_difference:
 * @seconds: how far the server's clock is ahead of ours
 */
void
guichet_mock_server_set_time_difference (GuichetMockServer *self, gint64 seconds)
{
  self->time_difference = seconds;
}

/**
 * guichet_mock_server_wait_requests:
 * @n_requests: how many must have come in all
 */
void
guichet_mock_server_wait_requests (GuichetMockServer *self, guint n_requests)
{
  while (self->requests->len < n_requests)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * guichet_mock_server_wait_gone:
 * @n_gone: how many clients must have hung up on an unfinished answer
 */
void
guichet_mock_server_wait_gone (GuichetMockServer *self, guint n_gone)
{
  while (self->n_gone < n_gone)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * guichet_mock_server_release:
 *
 * Sends what is left of every answer that was held back.
 */
void
guichet_mock_server_release (GuichetMockServer *self)
{
  for (guint i = 0; i < self->talks->len; i++)
    guichet_mock_talk_release (self->talks->pdata[i]);
}

/**
 * guichet_mock_server_release_next:
 *
 * Sends what is left of the first answer that is still held back; one must be.
 */
void
guichet_mock_server_release_next (GuichetMockServer *self)
{
  for (guint i = 0; i < self->talks->len; i++)
    if (guichet_mock_talk_release (self->talks->pdata[i]))
      return;
  g_assert_not_reached ();
}

/**
 * guichet_mock_server_get_in_flight:
 *
 * Returns: how many requests wait for the end of their answers now
 */
guint
guichet_mock_server_get_in_flight (GuichetMockServer *self)
{
  g_return_val_if_fail (GUICHET_IS_MOCK_SERVER (self), 0);

  return count_in_flight (self);
}

/**
 * guichet_mock_server_get_most_in_flight:
 *
 * Returns: how many requests were being answered at the same time when they were most
 */
guint
guichet_mock_server_get_most_in_flight (GuichetMockServer *self)
{
  return self->most_in_flight;
}

/**
 * guichet_mock_server_get_n_requests:
 *
 * Returns: how many requests came in all
 */
guint
guichet_mock_server_get_n_requests (GuichetMockServer *self)
{
  return self->requests->len;
}

/**
 * guichet_mock_server_get_method:
 * @n_request: from 0, in the order in which they came
 *
 * Returns: (transfer none): "GET"
 */
const char *
guichet_mock_server_get_method (GuichetMockServer *self, guint n_request)
{
  g_assert_cmpuint (n_request, <, self->requests->len);

  return ((GuichetMockRecord *) self->requests->pdata[n_request])->method;
}

/**
 * guichet_mock_server_get_path:
 * @n_request: from 0, in the order in which they came
 *
 * Returns: (transfer none): below /1.0, escaped, with its query
 */
const char *
guichet_mock_server_get_path (GuichetMockServer *self, guint n_request)
{
  g_assert_cmpuint (n_request, <, self->requests->len);

  return ((GuichetMockRecord *) self->requests->pdata[n_request])->path;
}

/**
 * guichet_mock_server_count:
 *
 * Returns: how many requests came with this method and path
 */
guint
guichet_mock_server_count (GuichetMockServer *self, const char *method, const char *path)
{
  guint count = 0;

  for (guint i = 0; i < self->requests->len; i++)
    {
      const GuichetMockRecord *request = self->requests->pdata[i];

      count += g_str_equal (request->method, method) && g_str_equal (request->path, path);
    }

  return count;
}

/**
 * guichet_mock_server_get_header:
 * @n_request: from 0, in the order in which they came
 *
 * Returns: (nullable) (transfer none): what it said
 */
const char *
guichet_mock_server_get_header (GuichetMockServer *self, guint n_request, const char *name)
{
  g_assert_cmpuint (n_request, <, self->requests->len);

  return soup_message_headers_get_one (
      ((GuichetMockRecord *) self->requests->pdata[n_request])->headers, name);
}

/**
 * guichet_mock_server_get_body:
 * @n_request: from 0, in the order in which they came
 *
 * Returns: (transfer none): what it sent, "" for none
 */
const char *
guichet_mock_server_get_body (GuichetMockServer *self, guint n_request)
{
  g_assert_cmpuint (n_request, <, self->requests->len);

  return ((GuichetMockRecord *) self->requests->pdata[n_request])->body;
}

/**
 * guichet_mock_server_get_written:
 *
 * Returns: how many bytes of huge bodies the client's side took, the buffers of the sockets
 * included
 */
gsize
guichet_mock_server_get_written (GuichetMockServer *self)
{
  return self->written;
}

/**
 * guichet_mock_server_assert_played:
 *
 * Fails the test if a step is left or if a request came that was in no step.
 */
void
guichet_mock_server_assert_played (GuichetMockServer *self)
{
  g_assert_cmpuint (self->n_unexpected, ==, 0);
  for (guint i = 0; i < self->steps->len; i++)
    g_assert_null (self->steps->pdata[i]);
}

static void
guichet_mock_server_finalize (GObject *object)
{
  GuichetMockServer *self = GUICHET_MOCK_SERVER (object);

  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  for (guint i = 0; i < self->talks->len; i++)
    guichet_mock_talk_stop (self->talks->pdata[i]);
  /* What was cancelled still calls back, and looks into its talk. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (guichet_mock_server_parent_class)->finalize (object);
}

static void
guichet_mock_server_class_init (GuichetMockServerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_mock_server_finalize;
}

static void
guichet_mock_server_init (GuichetMockServer *self)
{
  self->server = soup_server_new ("raw-paths", TRUE, NULL);
  self->steps = g_ptr_array_new ();
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_mock_record_free);
  self->talks = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_mock_talk_free);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
}
