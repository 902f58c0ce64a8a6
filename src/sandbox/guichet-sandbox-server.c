/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-server.c: the HTTP server on loopback.
 * Listens on 127.0.0.1 and nowhere else. Never decides what an operation does; it carries requests
 * in and replies out.
 */
#include "guichet-sandbox-server.h"

#include "guichet-sandbox-pages.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-sabotage.h"
#include "guichet-sandbox.h"

struct _GuichetSandboxServer
{
  SoupServer *soup;
  GuichetSandbox *sandbox;
  guint latency;   /* milliseconds before a request is looked at */
  GList *delayed;  /* of Delayed */
  guint64 queries; /* how many there were, for their ids */
};

/* A request that waits for the latency to pass. */
typedef struct
{
  GuichetSandboxServer *server;
  SoupServerMessage *message;
  GHashTable *query;
  guint timeout_id;
} Delayed;

static void
add_query_id (GuichetSandboxServer *self, SoupServerMessage *message)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id =
      g_strdup_printf ("EU.sandbox-1.%08" G_GINT64_MODIFIER "x.%" G_GUINT64_FORMAT ".%s",
                       guichet_sandbox_get_time (self->sandbox), ++self->queries, uuid);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "X-OVH-QUERYID",
                                id);
}

static void
set_header_number (SoupServerMessage *message, const char *name, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), name, text);
}

static void
send_reply (SoupServerMessage *message,
            const GuichetSandboxReply *reply,
            const GuichetSandboxRoute *route)
{
  GuichetSandboxVoid form = route != NULL ? route->void_form : GUICHET_SANDBOX_VOID_NO_CONTENT;
  char *text =
      guichet_sandbox_reply_to_text (reply, soup_server_message_get_method (message), form);

  soup_server_message_set_status (message, guichet_sandbox_reply_get_status (reply, form), NULL);
  if (reply->paged)
    {
      set_header_number (message, "X-Pagination-Elements", reply->elements);
      set_header_number (message, "X-Pagination-Number", reply->page);
      set_header_number (message, "X-Pagination-Size", reply->page_size);
    }
  if (text != NULL)
    soup_server_message_set_response (message, "application/json; charset=utf-8", SOUP_MEMORY_TAKE,
                                      text, strlen (text));
}

static void
route_message (GuichetSandboxServer *self,
               SoupServerMessage *message,
               const GuichetSandboxRoute *const *families,
               const char *path,
               GHashTable *query)
{
  g_autofree char *url = g_uri_to_string (soup_server_message_get_uri (message));
  g_autoptr(GBytes) body =
                 soup_message_body_flatten (soup_server_message_get_request_body (message));
  g_autoptr(GuichetSandboxReply) reply = NULL;
  GuichetSandboxRequest request = {
    .sandbox = self->sandbox,
    .method = soup_server_message_get_method (message),
    .url = url,
    .path = path,
    .query = query,
    .headers = soup_server_message_get_request_headers (message),
    .body = g_bytes_get_data (body, NULL),
    .body_size = g_bytes_get_size (body),
  };

  reply = guichet_sandbox_router_answer (families, &request);
  send_reply (message, reply, request.route);
}

/* A button of the sandbox's page posts to a control route; the browser belongs back on the page. */
static gboolean
is_from_page (SoupServerMessage *message)
{
  const char *accept =
      soup_message_headers_get_list (soup_server_message_get_request_headers (message), "Accept");

  return g_str_equal (soup_server_message_get_method (message), "POST") && accept != NULL &&
         strstr (accept, "text/html") != NULL;
}

static void
answer_elsewhere (GuichetSandboxServer *self,
                  SoupServerMessage *message,
                  const char *path,
                  GHashTable *query)
{
  if (guichet_sandbox_site_answer (self->sandbox, message, path, query))
    return;
  route_message (self, message, guichet_sandbox_control, path, query);
  if (is_from_page (message))
    soup_server_message_set_redirect (message, SOUP_STATUS_SEE_OTHER, "/sandbox");
}

static void
answer (GuichetSandboxServer *self, SoupServerMessage *message, GHashTable *query)
{
  const char *path = g_uri_get_path (soup_server_message_get_uri (message));
  const char *api_path = g_str_has_prefix (path, "/1.0/")  ? path + strlen ("/1.0")
                         : g_str_has_prefix (path, "/v1/") ? path + strlen ("/v1")
                                                           : NULL;
  GuichetSandboxFault *fault = NULL;

  if (!g_str_has_prefix (path, "/sandbox"))
    {
      const char *method = soup_server_message_get_method (message);
      const char *asked = api_path != NULL ? api_path : path;

      guichet_sandbox_traffic_add (self->sandbox->traffic, method, asked);
      fault = guichet_sandbox_faults_take (self->sandbox->faults, method, asked);
    }
  if (fault == NULL || guichet_sandbox_fault_lets_act (fault->kind))
    {
      if (api_path != NULL)
        route_message (self, message, guichet_sandbox_api, api_path, query);
      else
        answer_elsewhere (self, message, path, query);
    }
  if (fault != NULL)
    guichet_sandbox_sabotage (message, fault);
  guichet_sandbox_fault_free (fault);
}

static void
delayed_free (Delayed *delayed)
{
  g_clear_handle_id (&delayed->timeout_id, g_source_remove);
  g_clear_pointer (&delayed->query, g_hash_table_unref);
  g_object_unref (delayed->message);
  g_free (delayed);
}

static gboolean
latency_over_cb (gpointer user_data)
{
  Delayed *delayed = user_data;
  GuichetSandboxServer *self = delayed->server;

  delayed->timeout_id = 0;
  self->delayed = g_list_remove (self->delayed, delayed);
  soup_server_message_unpause (delayed->message);
  answer (self, delayed->message, delayed->query);
  delayed_free (delayed);
  return G_SOURCE_REMOVE;
}

static void
request_cb (SoupServer *soup,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  GuichetSandboxServer *self = user_data;
  Delayed *delayed;

  add_query_id (self, message);
  if (self->latency == 0 || g_str_has_prefix (path, "/sandbox"))
    {
      answer (self, message, query);
      return;
    }
  delayed = g_new0 (Delayed, 1);
  delayed->server = self;
  delayed->message = g_object_ref (message);
  delayed->query = query != NULL ? g_hash_table_ref (query) : NULL;
  delayed->timeout_id = g_timeout_add (self->latency, latency_over_cb, delayed);
  self->delayed = g_list_prepend (self->delayed, delayed);
  soup_server_message_pause (message);
}

/**
 * guichet_sandbox_server_new:
 * @sandbox: (transfer none): what to serve; its origin is set
 * @port: port on 127.0.0.1, 0 for any that is free
 * @latency: milliseconds before a request is looked at
 * @certificate: (nullable): serve https with it
 * @error: return location; the port is taken, for example
 *
 * Returns: (transfer full) (nullable): a server that listens
 */
GuichetSandboxServer *
guichet_sandbox_server_new (GuichetSandbox *sandbox,
                            guint port,
                            guint latency,
                            GTlsCertificate *certificate,
                            GError **error)
{
  g_autoptr(GuichetSandboxServer) self = g_new0 (GuichetSandboxServer, 1);
  SoupServerListenOptions options = SOUP_SERVER_LISTEN_IPV4_ONLY;
  GSList *uris;

  self->sandbox = sandbox;
  self->latency = latency;
  /* Raw: an escaped slash is part of a name, and the signature covers the escapes. */
  self->soup = soup_server_new ("server-header", "guichet-sandbox ", "raw-paths", TRUE, NULL);
  if (certificate != NULL)
    {
      soup_server_set_tls_certificate (self->soup, certificate);
      options |= SOUP_SERVER_LISTEN_HTTPS;
    }
  soup_server_add_handler (self->soup, NULL, request_cb, self, NULL);
  if (!soup_server_listen_local (self->soup, port, options, error))
    return NULL;
  uris = soup_server_get_uris (self->soup);
  g_free (sandbox->origin);
  sandbox->origin = g_strdup_printf ("%s://127.0.0.1:%d", certificate != NULL ? "https" : "http",
                                     g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return g_steal_pointer (&self);
}

/**
 * guichet_sandbox_server_free:
 * @self: (transfer full): a server; closes its connections
 */
void
guichet_sandbox_server_free (GuichetSandboxServer *self)
{
  g_list_free_full (self->delayed, (GDestroyNotify) delayed_free);
  soup_server_disconnect (self->soup);
  g_object_unref (self->soup);
  g_free (self);
}
