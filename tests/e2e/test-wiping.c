/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-wiping.c: what we free has no key and no token in it any more, over the life of a session:
 * read from ovh.conf, used for requests, a call followed with its event token, a refusal shown.
 *
 * The linker sends each g_free(), g_string_free() and g_bytes_unref() of our own code through the
 * functions below (see meson.build), which look at the memory before it goes. The copies that
 * libraries make do not pass here.
 */
#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <malloc.h>
#include <string.h>

#include "guichet-dialer.h"
#include "guichet-instance.h"
#include "guichet-telephony-events.h"

static char *sandbox;

/* The secrets that are looked for: two keys and what was seen of event tokens. */
static GPtrArray *secrets;
static GPtrArray *found; /* (element-type utf8): what was freed unwiped */
static gboolean is_looking;

void __real_g_free (gpointer block);
void __wrap_g_free (gpointer block);
char *__real_g_string_free (GString *string, gboolean free_segment);
char *__wrap_g_string_free (GString *string, gboolean free_segment);
void __real_g_bytes_unref (GBytes *bytes);
void __wrap_g_bytes_unref (GBytes *bytes);
char *__real_guichet_telephony_parse_event_token (JsonNode *reply, GError **error);
char *__wrap_guichet_telephony_parse_event_token (JsonNode *reply, GError **error);

static void
look (const char *function, gconstpointer data, gsize size)
{
  if (!is_looking || data == NULL)
    return;
  is_looking = FALSE; /* what is freed in here is ours */
  for (guint i = 0; i < secrets->len; i++)
    {
      const char *secret = secrets->pdata[i];

      if (memmem (data, size, secret, strlen (secret)) != NULL)
        g_ptr_array_add (found, g_strdup_printf ("secret %u in %s", i, function));
    }
  is_looking = TRUE;
}

void
__wrap_g_free (gpointer block)
{
  /* As a text: behind its end may be what a library freed before. */
  look ("g_free", block, block != NULL ? strnlen (block, malloc_usable_size (block)) : 0);
  __real_g_free (block);
}

char *
__wrap_g_string_free (GString *string, gboolean free_segment)
{
  if (free_segment)
    look ("g_string_free", string->str, string->len);
  return __real_g_string_free (string, free_segment);
}

void
__wrap_g_bytes_unref (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  look ("g_bytes_unref", data, size);
  __real_g_bytes_unref (bytes);
}

char *
__wrap_guichet_telephony_parse_event_token (JsonNode *reply, GError **error)
{
  char *token = __real_guichet_telephony_parse_event_token (reply, error);

  if (token != NULL)
    g_ptr_array_add (secrets, g_strdup (token));
  return token;
}

typedef struct
{
  GSubprocess *process;
  char *folder;
  GuichetSession *session;
  GuichetCallHistory *history;
  GuichetDialer *dialer;
  GuichetCall *call;
  GError *error;
  gboolean is_over;
} Fixture;

static void
write_configuration (Fixture *self, GHashTable *values)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  g_autofree char *text = g_strdup_printf (
      "[default]\nendpoint=%s\n[%s]\napplication_key=%s\napplication_secret=%s\nconsumer_key=%s\n",
      (char *) g_hash_table_lookup (values, "OVH_ENDPOINT"),
      (char *) g_hash_table_lookup (values, "OVH_ENDPOINT"),
      (char *) g_hash_table_lookup (values, "OVH_APPLICATION_KEY"),
      (char *) g_hash_table_lookup (values, "OVH_APPLICATION_SECRET"),
      (char *) g_hash_table_lookup (values, "OVH_CONSUMER_KEY"));

  g_assert_cmpint (g_mkdir_with_parents (g_get_home_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (secrets, g_strdup (g_hash_table_lookup (values, "OVH_APPLICATION_SECRET")));
  g_ptr_array_add (secrets, g_strdup (g_hash_table_lookup (values, "OVH_CONSUMER_KEY")));
}

/* The sandbox prints "ready URL", then the lines of an environment, the consumer key last. */
static void
take_environment (Fixture *self)
{
  g_autoptr(GDataInputStream) out =
                 g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (!g_hash_table_contains (values, "OVH_CONSUMER_KEY"))
    {
      g_autofree char *line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
      char *sign;

      g_assert_nonnull (line);
      sign = strchr (line, '=');
      if (g_str_has_prefix (line, "OVH_") && sign != NULL)
        g_hash_table_insert (values, g_strndup (line, sign - line), g_strdup (sign + 1));
    }
  g_setenv ("OVH_EVENTS_URL", g_hash_table_lookup (values, "OVH_EVENTS_URL"), TRUE);
  write_configuration (self, values);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GError) error = NULL;

  secrets = g_ptr_array_new_with_free_func (g_free);
  found = g_ptr_array_new_with_free_func (g_free);
  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE,
                                    &error, sandbox, "--exit-with-parent", "--call-pace=0", NULL);
  g_assert_no_error (error);
  take_environment (self);
  is_looking = TRUE;

  self->folder = g_dir_make_tmp ("guichet-e2e-XXXXXX", NULL);
  self->session = guichet_session_new (settings);
  self->history = guichet_call_history_new_in_folder (self->folder);
  self->dialer = guichet_dialer_new (self->session, self->history);
  guichet_session_load (self->session);
}

static void
end_session (Fixture *self)
{
  g_clear_object (&self->call);
  g_clear_error (&self->error);
  g_assert_finalize_object (g_steal_pointer (&self->dialer));
  g_assert_finalize_object (g_steal_pointer (&self->history));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  is_looking = FALSE;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", self->folder);

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_assert_cmpint (system (command), ==, 0);
  g_free (self->folder);
  g_clear_pointer (&secrets, g_ptr_array_unref);
  g_clear_pointer (&found, g_ptr_array_unref);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  g_clear_object (&self->call);
  self->call = guichet_dialer_call_finish (GUICHET_DIALER (source), result, &self->error);
  self->is_over = TRUE;
}

static void
call (Fixture *self, const char *text)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (text, "FR");

  self->is_over = FALSE;
  guichet_dialer_call_async (self->dialer, number, FALSE, NULL, called_cb, self);
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Moves the first call of the sandbox on by one stage. */
static void
step (const char *events_url)
{
  g_autoptr(SoupSession) session = soup_session_new ();
  g_autofree char *url =
      g_uri_resolve_relative (events_url, "/sandbox/calls/1/step", G_URI_FLAGS_NONE, NULL);
  g_autoptr(SoupMessage) message = soup_message_new ("POST", url);
  g_autoptr(GBytes) body = soup_session_send_and_read (session, message, NULL, NULL);

  g_assert_nonnull (body);
  g_assert_cmpuint (soup_message_get_status (message), ==, SOUP_STATUS_OK);
}

static void
assert_nothing_found (void)
{
  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_a_session_leaves_no_secret (Fixture *self, gconstpointer data)
{
  call (self, "01 42 86 61 00");
  g_assert_no_error (self->error);
  while (guichet_call_get_stage (self->call) != GUICHET_CALL_STAGE_RINGING_HERE)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 4; i++)
    step (g_getenv ("OVH_EVENTS_URL"));
  while (guichet_call_get_stage (self->call) != GUICHET_CALL_STAGE_ENDED)
    g_main_context_iteration (NULL, TRUE);
  call (self, "01 99 00 04 03");
  g_assert_nonnull (self->error);
  end_session (self);

  g_assert_cmpuint (secrets->len, >=, 3); /* with the tokens of the calls */
  assert_nothing_found ();
}

static void
test_what_is_not_wiped_is_found (Fixture *self, gconstpointer data)
{
  char *text = g_strdup_printf ("a copy of %s", (char *) secrets->pdata[0]);
  GString *string = g_string_new (secrets->pdata[1]);
  GBytes *bytes = g_bytes_new (secrets->pdata[0], strlen (secrets->pdata[0]));

  g_free (text);
  g_string_free (string, TRUE);
  g_bytes_unref (bytes);
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  end_session (self);

  g_assert_cmpuint (found->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sandbox = argv[1];
  g_assert_nonnull (sandbox);
  g_test_add ("/e2e/wiping/what-is-not-wiped-is-found", Fixture, NULL, set_up,
              test_what_is_not_wiped_is_found, tear_down);
  g_test_add ("/e2e/wiping/a-session-leaves-no-secret", Fixture, NULL, set_up,
              test_a_session_leaves_no_secret, tear_down);
  return g_test_run ();
}
