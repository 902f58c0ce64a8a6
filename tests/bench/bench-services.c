/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-services.c: how long all services of an account and their contacts take:
 *
 *   bench-services list FOLDER NAMES  through the list of services, with its store in FOLDER; so
 *                                     many names are expected
 *   bench-services peer SAMPLE        the contacts of so many of its lines, one request each
 *
 * Both ask the API that the environment names, once the session is loaded, through the same client
 * and its queue: six in flight at most. Prints one JSON object, times in milliseconds. Of the list:
 * when the names were there; how much later the contacts of forty lines from the middle, which were
 * in view; when all was; of how many services, in how many requests.
 */
#include <stdlib.h>
#include <sys/resource.h>

#include "guichet-instance.h"
#include "guichet-service-api.h"
#include "guichet-service-list.h"
#include "guichet-session-private.h"

#define N_IN_VIEW 40

typedef struct
{
  GuichetServiceList *services;
  guint n_names;
  int session;
  GPtrArray *view;
  gint64 begun;
  int names;
  int in_view;
  guint n_requests;
  guint pending; /* of the peer */
} Bench;

static int
get_ms (const Bench *bench)
{
  return (int) ((g_get_monotonic_time () - bench->begun) / G_TIME_SPAN_MILLISECOND);
}

static void
require (gboolean is_good, const GError *error)
{
  if (is_good)
    return;

  g_printerr ("%s\n", error != NULL ? error->message : "no account");
  exit (EXIT_FAILURE);
}

/* The most that the process ever had in memory. */
static double
get_peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024.0;
}

static GuichetSession *
load_session (void)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  GuichetSession *session = guichet_session_new (settings);

  guichet_session_load (session);
  while (guichet_session_get_state (session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  require (guichet_session_get_state (session) == GUICHET_SESSION_STATE_READY,
           guichet_session_get_error (session));
  return session;
}

static void
look_at_the_middle (Bench *bench)
{
  GListModel *model = G_LIST_MODEL (bench->services);
  const guint first = g_list_model_get_n_items (model) / 2;

  bench->view = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = first; i < first + N_IN_VIEW; i++)
    g_ptr_array_add (bench->view, g_list_model_get_item (model, i));
  guichet_reading_list_set_view (GUICHET_READING_LIST (bench->services), bench->view);
}

static gboolean
knows_view (const Bench *bench)
{
  for (guint i = 0; i < bench->view->len; i++)
    if (!guichet_service_knows_contacts (bench->view->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
progress_cb (Bench *bench)
{
  if (bench->view == NULL &&
      g_list_model_get_n_items (G_LIST_MODEL (bench->services)) >= bench->n_names)
    {
      bench->names = get_ms (bench);
      look_at_the_middle (bench);
    }
  else if (bench->view != NULL && bench->in_view == 0 && knows_view (bench))
    bench->in_view = get_ms (bench);
}

static void
logged_cb (Bench *bench, guint position, guint removed, guint added)
{
  bench->n_requests += added;
}

static void
read_list (const char *folder, guint n_names)
{
  Bench bench = { .n_names = n_names, .begun = g_get_monotonic_time () };
  g_autoptr(GuichetSession) session = load_session ();

  bench.session = get_ms (&bench);
  bench.begun = g_get_monotonic_time ();
  bench.services = guichet_service_list_new_in_folder (session, folder);
  g_signal_connect_swapped (bench.services, "notify::n-known", G_CALLBACK (progress_cb), &bench);
  g_signal_connect_swapped (guichet_session_get_log (session), "items-changed",
                            G_CALLBACK (logged_cb), &bench);
  guichet_reading_list_load (GUICHET_READING_LIST (bench.services));
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (bench.services)))
    g_main_context_iteration (NULL, TRUE);
  require (guichet_reading_list_get_error (GUICHET_READING_LIST (bench.services)) == NULL,
           guichet_reading_list_get_error (GUICHET_READING_LIST (bench.services)));
  g_print ("{\"session\": %d, \"names\": %d, \"view\": %d, \"all\": %d, \"services\": %u,"
           " \"known\": %u, \"requests\": %u, \"peak\": %.1f}\n",
           bench.session, bench.names, bench.in_view - bench.names, get_ms (&bench),
           guichet_reading_list_get_n_total (GUICHET_READING_LIST (bench.services)),
           guichet_reading_list_get_n_known (GUICHET_READING_LIST (bench.services)),
           bench.n_requests, get_peak_mb ());
  g_signal_handlers_disconnect_by_data (guichet_session_get_log (session), &bench);
  g_clear_pointer (&bench.view, g_ptr_array_unref);
  g_object_unref (bench.services);
}

static void
infos_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  require (reply != NULL, error);
  bench->pending--;
}

static void
read_one_by_one (guint n_lines)
{
  g_autoptr(GuichetSession) session = load_session ();
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (session));
  Bench bench = { .begun = g_get_monotonic_time () };

  for (guint i = 0; i < MIN (n_lines, g_list_model_get_n_items (lines)); i++)
    {
      g_autoptr(GuichetLine) line = g_list_model_get_item (lines, i);
      g_autoptr(GuichetService) service = guichet_service_new (
          GUICHET_SERVICE_LINE, guichet_line_get_service_name (line), NULL);
      g_autoptr(GuichetRequest) request = guichet_service_api_read_infos (service);

      bench.pending++;
      guichet_client_call_async (guichet_session_get_client (session), request, NULL, infos_read_cb,
                                 &bench);
    }
  n_lines = bench.pending;
  while (bench.pending > 0)
    g_main_context_iteration (NULL, TRUE);
  g_print ("{\"all\": %d, \"services\": %u}\n", get_ms (&bench), n_lines);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "list"))
    read_list (argv[2], (guint) atoi (argv[3]));
  else if (argc == 3 && g_str_equal (argv[1], "peer"))
    read_one_by_one ((guint) atoi (argv[2]));
  else
    {
      g_printerr ("usage: bench-services list FOLDER NAMES | peer SAMPLE\n");
      return 2;
    }
  return EXIT_SUCCESS;
}
