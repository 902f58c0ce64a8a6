/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: guichet-sandbox, an OVHcloud on loopback for demonstrations and tests.
 * Prints "ready URL", then the environment lines that make any client of the API use it, and serves
 * until told to end.
 */
#include "config.h"

#include <glib-unix.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include "guichet-sandbox-server.h"
#include "guichet-sandbox.h"

/* What makes no sense on one machine and is surely a slip. */
#define MAX_LINES   10000
#define MAX_DOMAINS 100000

static struct
{
  int port;
  char *scenario;
  int lines;
  int domains;
  int latency;
  int call_pace;
  int task_pace;
  int token_life;
  gint64 clock_skew;
  gboolean print_accounts;
  gboolean tls;
  gboolean exit_with_parent;
  gboolean version;
  char **files;
} arguments = { .call_pace = 1500 };

/* clang-format off */
static const GOptionEntry entries[] = {
  { "port", 0, 0, G_OPTION_ARG_INT, &arguments.port, "Port on 127.0.0.1; 0, the default, is any that is free", "N" },
  { "scenario", 0, 0, G_OPTION_ARG_STRING, &arguments.scenario, "What the first account has: default, domains, demo or reseller", "NAME" },
  { "lines", 0, 0, G_OPTION_ARG_INT, &arguments.lines, "So many lines more, 200 a group (reseller: 25 a group)", "N" },
  { "domains", 0, 0, G_OPTION_ARG_INT, &arguments.domains, "So many domain names", "N" },
  { "latency", 0, 0, G_OPTION_ARG_INT, &arguments.latency, "Wait so long before each answer", "MS" },
  { "call-pace", 0, 0, G_OPTION_ARG_INT, &arguments.call_pace,
    "How long each stage of a call lasts, 1500 by default; 0: until POST /sandbox/calls/N/step", "MS" },
  { "task-pace", 0, 0, G_OPTION_ARG_INT, &arguments.task_pace,
    "How long each state of a contact change lasts; 0, the default: until POST /sandbox/tasks/step", "MS" },
  { "clock-skew", 0, 0, G_OPTION_ARG_INT64, &arguments.clock_skew, "The server's clock is so much ahead", "SECONDS" },
  { "token-life", 0, 0, G_OPTION_ARG_INT, &arguments.token_life,
    "How long an OAuth2 token lives, 3599 by default; a client renews it before its end", "SECONDS" },
  { "print-accounts", 0, 0, G_OPTION_ARG_NONE, &arguments.print_accounts,
    "Print first, as JSON objects, the ready-made keys of each account and the service accounts", NULL },
  { "tls", 0, 0, G_OPTION_ARG_NONE, &arguments.tls, "Serve https with the two files CERT and KEY (PEM)", NULL },
  { "exit-with-parent", 0, 0, G_OPTION_ARG_NONE, &arguments.exit_with_parent,
    "End when the standard input is closed, as it is when the program that holds its other end dies", NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, &arguments.version, "Print the version", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.files, NULL, "[CERT KEY]" },
  { NULL }
};
/* clang-format on */

static const char description[] =
    "Pages for people:\n"
    "  /sandbox                 what happened: calls, mail, accounts, keys, numbers to try\n"
    "  /auth/?credentialToken=  the consent to a consumer key; asks who signs in\n"
    "  /createApp/              makes an application key and secret\n"
    "  /createToken/?GET=/me    makes all three keys, with the rights of the query\n"
    "Both makers answer with JSON when application/json is accepted.\n"
    "\n"
    "For programs, as JSON and without a signature:\n"
    "  POST /auth/oauth2/token             a token for a service account (a form, as at OVHcloud)\n"
    "  GET /sandbox/calls.json             the calls; POST /sandbox/calls/N/step moves one on\n"
    "  GET /sandbox/mailbox.json           the mail that was sent\n"
    "  GET /sandbox/tasks                  the requests to change a contact; POST "
    "/sandbox/tasks/step\n"
    "                                      moves all on, POST /sandbox/tasks/ID/step (or /expire,\n"
    "                                      /abort, /fail) one\n"
    "  GET /sandbox/orders                 the orders, and how many are there twice;\n"
    "                                      POST /sandbox/orders/ID/approve or /cancel answers one\n"
    "                                      that is looked at, or wants documents\n"
    "  GET /sandbox/domain-tasks           the operations on domains, which /sandbox/tasks/step "
    "moves\n"
    "                                      on as well; POST /sandbox/domain-tasks/ID/step moves "
    "one,\n"
    "                                      /fail {\"argument\": legitimacyAfnic, "
    "registrantDocument,\n"
    "                                      registryLanguage or registryReference} halts it\n"
    "  POST /sandbox/extensions/NAME       {\"cents\": N (what a change of owner costs), "
    "\"rule\":\n"
    "                                      usual, unknown, deep or large} changes an extension\n"
    "  POST /sandbox/trades/TOKEN/accept   (or /refuse) answers for one party of a change of "
    "owner\n"
    "  POST /sandbox/procedures/ID/step    moves a VoIP validation procedure on\n"
    "  GET /sandbox/accounts               the accounts with their ready-made keys;\n"
    "                                      POST /sandbox/accounts/NICHANDLE {\"unpaid\": BOOLEAN,\n"
    "                                      \"voipValidated\": BOOLEAN} changes how one stands\n"
    "  POST /sandbox/services/NAME         {\"state\": ok, unPaid, pendingDebt or expired,\n"
    "                                      \"specialNumbers\": BOOLEAN (a group), \"xdsl\": "
    "BOOLEAN\n"
    "                                      (a line), \"suspended\": BOOLEAN (a domain)} changes "
    "how\n"
    "                                      a service stands\n"
    "  POST /sandbox/directories/NAME/fail the directories do not take the entry of a line or "
    "number;\n"
    "                                      else the clock moves it on: a day, a week\n"
    "  GET /sandbox/service-accounts       the OAuth2 clients; DELETE /sandbox/tokens ends tokens\n"
    "  GET /sandbox/credentials            the consumer keys; POST /sandbox/credentials/ID/expire\n"
    "                                      ({\"seconds\": N} from now) or /revoke ends one\n"
    "  GET, POST, DELETE /sandbox/faults   what goes wrong: {\"kind\", \"path\", \"method\", "
    "\"status\",\n"
    "                                      \"retryAfter\", \"times\"}\n"
    "  GET, POST /sandbox/clock            {\"skew\": SECONDS} while it runs\n"
    "  GET, DELETE /sandbox/requests       how often each path was asked for\n"
    "\n"
    "Kinds of faults: %s";

static gboolean
told_to_end_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_CONTINUE;
}

/* The standard input is read to its end and nothing in it matters. */
static gboolean
input_cb (int fd, GIOCondition condition, gpointer user_data)
{
  char bytes[256];

  if (read (fd, bytes, sizeof bytes) > 0)
    return G_SOURCE_CONTINUE;
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
check_arguments (GError **error)
{
  guint files = arguments.files != NULL ? g_strv_length (arguments.files) : 0;

  if (files == (arguments.tls ? 2u : 0u) && arguments.port >= 0 && arguments.port <= G_MAXUINT16 &&
      arguments.lines >= 0 && arguments.lines <= MAX_LINES && arguments.domains >= 0 &&
      arguments.domains <= MAX_DOMAINS && arguments.latency >= 0 && arguments.call_pace >= 0 &&
      arguments.task_pace >= 0 && arguments.token_life >= 0)
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       files != 0 || arguments.tls ? "--tls takes two files: CERT and KEY"
                                                   : "a number is out of range");
  return FALSE;
}

static gboolean
parse_arguments (int argc, char **argv, GError **error)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *kinds = g_strjoinv (" ", (char **) guichet_sandbox_fault_kinds + 1);
  g_autofree char *text = g_strdup_printf (description, kinds);

  g_option_context_set_summary (context,
                                "An OVHcloud API on loopback; see the page /sandbox of it.");
  g_option_context_set_description (context, text);
  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, &argc, &argv, error) && check_arguments (error);
}

/* Before the ready line: whoever waits for that one has read them, and the environment stays last.
 */
static void
print_accounts (GuichetSandbox *sandbox)
{
  GPtrArray *accounts = sandbox->world->accounts;
  GPtrArray *service_accounts = guichet_sandbox_oauth2_get_all (sandbox->oauth2);

  for (guint i = 0; i < accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (accounts, i);
      const GuichetSandboxCredential *credential =
          guichet_sandbox_get_ready_credential (sandbox, account->nichandle);

      g_print ("{\"nichandle\": \"%s\", \"applicationKey\": \"%s\", "
               "\"applicationSecret\": \"%s\", \"consumerKey\": \"%s\"}\n",
               account->nichandle, credential->application->key, credential->application->secret,
               credential->consumer_key);
    }
  for (guint i = 0; i < service_accounts->len; i++)
    {
      const GuichetSandboxServiceAccount *account = g_ptr_array_index (service_accounts, i);

      g_print ("{\"nichandle\": \"%s\", \"policy\": \"%s\", \"clientId\": \"%s\", "
               "\"clientSecret\": \"%s\"}\n",
               account->nichandle, account->name, account->client_id, account->client_secret);
    }
}

static void
print_environment (GuichetSandbox *sandbox)
{
  const GuichetSandboxAccount *account = guichet_sandbox_world_get_first_account (sandbox->world);
  const GuichetSandboxCredential *first =
      guichet_sandbox_get_ready_credential (sandbox, account->nichandle);

  g_print ("ready %s/1.0\n", sandbox->origin);
  g_print ("OVH_ENDPOINT=%s/1.0\n", sandbox->origin);
  g_print ("OVH_EVENTS_URL=%s/events\n", sandbox->origin);
  g_print ("OVH_APPLICATION_KEY=%s\n", first->application->key);
  g_print ("OVH_APPLICATION_SECRET=%s\n", first->application->secret);
  g_print ("OVH_CONSUMER_KEY=%s\n", first->consumer_key);
  fflush (stdout);
}

static gboolean
serve (GError **error)
{
  GuichetSandboxOptions options = {
    .scenario = arguments.scenario != NULL ? arguments.scenario : "default",
    .lines = (guint) arguments.lines,
    .domains = (guint) arguments.domains,
    .call_pace = (guint) arguments.call_pace,
    .task_pace = (guint) arguments.task_pace,
    .token_life = (guint) arguments.token_life,
    .clock_skew = arguments.clock_skew,
  };
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GTlsCertificate) certificate = NULL;
  g_autoptr(GuichetSandbox) sandbox = guichet_sandbox_new (&options);
  g_autoptr(GuichetSandboxServer) server = NULL;

  if (sandbox == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "there is no scenario “%s”",
                   options.scenario);
      return FALSE;
    }
  if (arguments.tls)
    certificate = g_tls_certificate_new_from_files (arguments.files[0], arguments.files[1], error);
  if (arguments.tls && certificate == NULL)
    return FALSE;
  server = guichet_sandbox_server_new (sandbox, (guint) arguments.port, (guint) arguments.latency,
                                       certificate, error);
  if (server == NULL)
    return FALSE;
  g_unix_signal_add (SIGTERM, told_to_end_cb, loop);
  g_unix_signal_add (SIGINT, told_to_end_cb, loop);
  if (arguments.exit_with_parent)
    g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP | G_IO_ERR, input_cb, loop);
  if (arguments.print_accounts)
    print_accounts (sandbox);
  print_environment (sandbox);
  g_main_loop_run (loop);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  gboolean bad_usage;

  /* What is printed may hold other than ASCII; numbers stay as JSON wants them. */
  setlocale (LC_CTYPE, "");
  bad_usage = !parse_arguments (argc, argv, &error);
  if (!bad_usage && arguments.version)
    g_print ("guichet-sandbox %s\n", GUICHET_VERSION);
  else if (!bad_usage)
    serve (&error);
  g_free (arguments.scenario);
  g_strfreev (arguments.files);
  if (error == NULL)
    return 0;
  g_printerr ("guichet-sandbox: %s\n", error->message);
  return bad_usage || error->domain == G_OPTION_ERROR ? 2 : 1;
}
