/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-sabotage.c: carries out a fault on one answer.
 * Never decides which: guichet-sandbox-faults.c does.
 */
#include "guichet-sandbox-sabotage.h"

#include "guichet-sandbox-wrong-types.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#define HUGE_SIZE (24 * 1024 * 1024)

/**
 * guichet_sandbox_fault_lets_act:
 * @kind: a kind of fault
 *
 * Returns: whether the operation is carried out all the same
 */
gboolean
guichet_sandbox_fault_lets_act (GuichetSandboxFaultKind kind)
{
  return kind == GUICHET_SANDBOX_FAULT_NONE || kind == GUICHET_SANDBOX_FAULT_TRUNCATED ||
         kind == GUICHET_SANDBOX_FAULT_WRONG_TYPES || kind == GUICHET_SANDBOX_FAULT_LOST_ANSWER;
}

static void
answer (SoupServerMessage *message, guint status, const char *type, const char *text)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_COPY, text, strlen (text));
}

/* Ends the connection under libsoup, which then finds that it cannot write and cleans up. Orderly,
 * the client sees the end of the stream; else Linux sends a reset when a connected TCP socket is
 * “connected” to nobody. */
static void
cut (SoupServerMessage *message, gboolean orderly)
{
  int fd = g_socket_get_fd (soup_server_message_get_socket (message));
  struct sockaddr nobody = { .sa_family = AF_UNSPEC };

  if (orderly)
    shutdown (fd, SHUT_RDWR);
  else if (connect (fd, &nobody, sizeof nobody) != 0)
    g_warning ("Cannot reset the connection: %s", g_strerror (errno));
  answer (message, SOUP_STATUS_OK, "application/json", "null");
}

/* Promises the whole answer, sends half of it, and ends. Plain HTTP only: over TLS the client sees
 * a broken record. */
static void
truncate_answer (SoupServerMessage *message)
{
  g_autoptr(GBytes) body =
                 soup_message_body_flatten (soup_server_message_get_response_body (message));
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  g_autofree char *text =
      g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                       "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n%.*s",
                       MAX (size, 2), (int) (size / 2), data != NULL ? data : "");

  g_socket_send (soup_server_message_get_socket (message), text, strlen (text), NULL, NULL);
  cut (message, TRUE);
}

static void
answer_huge (SoupServerMessage *message)
{
  char *text = g_malloc (HUGE_SIZE);

  memset (text, 'a', HUGE_SIZE);
  memcpy (text, "[\"", 2);
  memcpy (text + HUGE_SIZE - 2, "\"]", 2);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_TAKE, text, HUGE_SIZE);
}

static void
answer_status (SoupServerMessage *message, const GuichetSandboxFault *fault)
{
  g_autofree char *text =
      g_strdup_printf ("{\"class\":\"%s\",\"message\":\"Fault asked for by a test\"}",
                       fault->status >= 500 ? "Server::InternalServerError" : "Client::BadRequest");

  answer (message, fault->status, "application/json; charset=utf-8", text);
}

/* As the proxies in front of an API have it. */
static void
answer_html (SoupServerMessage *message, const GuichetSandboxFault *fault)
{
  g_autofree char *title =
      g_strdup_printf ("%u %s", fault->status, soup_status_get_phrase (fault->status));
  g_autofree char *text = g_strdup_printf ("<html>\r\n<head><title>%s</title></head>\r\n<body>\r\n"
                                           "<center><h1>%s</h1></center>\r\n</body>\r\n</html>\r\n",
                                           title, title);

  answer (message, fault->status, "text/html", text);
}

static void
tell_when_to_retry (SoupServerMessage *message, const GuichetSandboxFault *fault)
{
  if (fault->retry_after != NULL)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After",
                                  fault->retry_after);
}

static void
change_types (SoupServerMessage *message)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);
  g_autoptr(GBytes) right = soup_message_body_flatten (body);
  g_autofree char *wrong = guichet_sandbox_wrong_types (right);

  if (wrong == NULL)
    return;
  soup_message_body_truncate (body);
  answer (message, soup_server_message_get_status (message), "application/json; charset=utf-8",
          wrong);
}

/**
 * guichet_sandbox_sabotage:
 * @message: a request; answered already if the operation was carried out
 * @fault: what shall go wrong
 */
void
guichet_sandbox_sabotage (SoupServerMessage *message, const GuichetSandboxFault *fault)
{
  switch (fault->kind)
    {
    case GUICHET_SANDBOX_FAULT_RESET:
      cut (message, FALSE);
      break;
    case GUICHET_SANDBOX_FAULT_LOST_ANSWER:
      cut (message, TRUE);
      break;
    case GUICHET_SANDBOX_FAULT_HANG:
      soup_server_message_pause (message);
      break;
    case GUICHET_SANDBOX_FAULT_STATUS:
      tell_when_to_retry (message, fault);
      answer_status (message, fault);
      break;
    case GUICHET_SANDBOX_FAULT_HTML:
      tell_when_to_retry (message, fault);
      answer_html (message, fault);
      break;
    case GUICHET_SANDBOX_FAULT_TRUNCATED:
      truncate_answer (message);
      break;
    case GUICHET_SANDBOX_FAULT_WRONG_JSON:
      answer (message, SOUP_STATUS_OK, "application/json", "{\"surprise\":[{\"a\":3.5}]}");
      break;
    case GUICHET_SANDBOX_FAULT_WRONG_TYPES:
      change_types (message);
      break;
    case GUICHET_SANDBOX_FAULT_HUGE:
      answer_huge (message);
      break;
    case GUICHET_SANDBOX_FAULT_NULL:
      answer (message, SOUP_STATUS_OK, "application/json", "null");
      break;
    case GUICHET_SANDBOX_FAULT_NO_EXPANSION:
    case GUICHET_SANDBOX_FAULT_NO_BATCH:
    case GUICHET_SANDBOX_FAULT_BATCH_LAST_ONLY:
    case GUICHET_SANDBOX_FAULT_NONE:
    default:
      break;
    }
}
