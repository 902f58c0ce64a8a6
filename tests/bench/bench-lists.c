/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-lists.c: how long all lines of an account take, in milliseconds:
 *
 *   bench-lists reader   through the list reader
 *   bench-lists peer     the ids, and one request for each of them
 *
 * Both ask the API that the environment names, through the same client and its queue. Prints the
 * milliseconds and how many lines there were.
 */
#include "guichet-list-reader.h"

#include <stdlib.h>

typedef struct
{
  GuichetClient *client;
  gboolean is_peer;
  guint pending;
  guint n_lines;
} Bench;

typedef struct
{
  Bench *bench;
  char *group;
} Group;

static void
require (gpointer result, const GError *error)
{
  if (result != NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (EXIT_FAILURE);
}

static char *
dup_name (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? g_strdup (json_object_get_string_member (
                                             json_node_get_object (node), "billingAccount"))
                                       : json_node_dup_string (node);
}

static void
line_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  require (reply, error);
  bench->pending--;
  bench->n_lines++;
}

static void
ids_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Group *group = user_data;
  Bench *bench = group->bench;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  JsonArray *ids;

  require (reply, error);
  ids = json_node_get_array (reply);
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      g_autoptr(GuichetRequest) request = guichet_request_new (
          GUICHET_OPERATION_LINE, group->group, json_array_get_string_element (ids, i), NULL);

      bench->pending++;
      guichet_client_call_async (bench->client, request, NULL, line_read_cb, bench);
    }
  bench->pending--;
  g_free (group->group);
  g_free (group);
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) list =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  require (list, error);
  bench->n_lines += json_array_get_length (json_node_get_array (list));
  bench->pending--;
}

static void
read_group (Bench *bench, char *name)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_LINES, name, NULL);
  Group *group;

  bench->pending++;
  if (!bench->is_peer)
    {
      guichet_list_reader_run_async (bench->client, request, GUICHET_OPERATION_LINE, NULL,
                                     list_read_cb, bench);
      g_free (name);
      return;
    }

  group = g_new0 (Group, 1);
  group->bench = bench;
  group->group = name;
  guichet_client_call_async (bench->client, request, NULL, ids_read_cb, group);
}

static void
groups_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) list =
                 bench->is_peer
                     ? guichet_client_call_finish (GUICHET_CLIENT (source), result, &error)
                     : guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  JsonArray *groups;

  require (list, error);
  groups = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (groups); i++)
    read_group (bench, dup_name (json_array_get_element (groups, i)));
  bench->pending--;
}

int
main (int argc, char **argv)
{
  g_autoptr(GuichetRequest) groups = guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);
  g_autoptr(GuichetCredentials) credentials = NULL;
  g_autoptr(GuichetClient) client = NULL;
  g_autoptr(GError) error = NULL;
  Bench bench = { .pending = 1 };
  gint64 begun;

  if (argc != 2 || (!g_str_equal (argv[1], "reader") && !g_str_equal (argv[1], "peer")))
    {
      g_printerr ("usage: bench-lists reader | peer\n");
      return 2;
    }

  credentials = guichet_credentials_new_application (
      g_getenv ("OVH_ENDPOINT"), g_getenv ("OVH_APPLICATION_KEY"),
      g_getenv ("OVH_APPLICATION_SECRET"), g_getenv ("OVH_CONSUMER_KEY"), &error);
  require (credentials, error);
  client = guichet_client_new (credentials, NULL);
  bench.client = client;
  bench.is_peer = g_str_equal (argv[1], "peer");

  begun = g_get_monotonic_time ();
  if (bench.is_peer)
    guichet_client_call_async (client, groups, NULL, groups_read_cb, &bench);
  else
    guichet_list_reader_run_async (client, groups, GUICHET_OPERATION_BILLING_ACCOUNT, NULL,
                                   groups_read_cb, &bench);
  while (bench.pending > 0)
    g_main_context_iteration (NULL, TRUE);
  g_print ("%d %u\n", (int) ((g_get_monotonic_time () - begun) / 1000), bench.n_lines);

  return EXIT_SUCCESS;
}
