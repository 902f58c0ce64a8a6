/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sandbox-process.c: guichet-sandbox as a process for tests in C, and how a person uses its pages.
 */
#include "sandbox-process.h"

#include <libsoup/soup.h>
#include <string.h>

/**
 * sandbox_process_start:
 * @program: path of guichet-sandbox
 *
 * Starts it, its calls moved on by sandbox_process_step_call() alone, and reads "ready URL" and the
 * lines of the environment, of which the consumer key is the last.
 */
void
sandbox_process_start (SandboxProcess *self, const char *program)
{
  g_autoptr(GDataInputStream) out = NULL;
  g_autoptr(GError) error = NULL;

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE,
                                    &error, program, "--exit-with-parent", "--call-pace=0", NULL);
  g_assert_no_error (error);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  while (!g_hash_table_contains (self->values, "OVH_CONSUMER_KEY"))
    {
      g_autofree char *line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
      char *sign;

      g_assert_nonnull (line);
      sign = strchr (line, '=');
      if (g_str_has_prefix (line, "OVH_") && sign != NULL)
        g_hash_table_insert (self->values, g_strndup (line, sign - line), g_strdup (sign + 1));
    }
  self->origin = g_strndup (sandbox_process_get (self, "OVH_ENDPOINT"),
                            strlen (sandbox_process_get (self, "OVH_ENDPOINT")) - strlen ("/1.0"));
}

/**
 * sandbox_process_end:
 *
 * Ends it, and waits for its end.
 */
void
sandbox_process_end (SandboxProcess *self)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->values, g_hash_table_unref);
}

/**
 * sandbox_process_get:
 * @variable: a name such as "OVH_CONSUMER_KEY"
 *
 * Returns: (transfer none): what the sandbox printed for it
 */
const char *
sandbox_process_get (SandboxProcess *self, const char *variable)
{
  const char *value = g_hash_table_lookup (self->values, variable);

  g_assert_nonnull (value);
  return value;
}

static GBytes *
send (const char *method, const char *url, const char *form)
{
  g_autoptr(SoupSession) session = soup_session_new ();
  g_autoptr(SoupMessage) message = soup_message_new (method, url);
  g_autoptr(GError) error = NULL;
  GBytes *answer;

  if (form != NULL)
    {
      g_autoptr(GBytes) body = g_bytes_new (form, strlen (form));

      soup_message_set_request_body_from_bytes (message, "application/x-www-form-urlencoded", body);
    }
  answer = soup_session_send_and_read (session, message, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (message), ==, SOUP_STATUS_OK);
  return answer;
}

/**
 * sandbox_process_read:
 * @path: a page of the sandbox, "/sandbox/service-accounts"
 *
 * Returns: (transfer full): what it answers
 */
JsonNode *
sandbox_process_read (SandboxProcess *self, const char *path)
{
  g_autofree char *url = g_strconcat (self->origin, path, NULL);
  g_autoptr(GBytes) answer = send ("GET", url, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (answer, &size);

  g_assert_true (json_parser_load_from_data (parser, data, size, NULL));
  return json_parser_steal_root (parser);
}

/**
 * sandbox_process_step_call:
 *
 * Moves the first call on by one stage.
 */
void
sandbox_process_step_call (SandboxProcess *self)
{
  g_autofree char *url = g_strconcat (self->origin, "/sandbox/calls/1/step", NULL);

  g_bytes_unref (send ("POST", url, NULL));
}

/**
 * sandbox_process_consent:
 * @page: where a person agrees
 *
 * Agrees.
 */
void
sandbox_process_consent (SandboxProcess *self, const char *page)
{
  g_bytes_unref (send ("POST", page, "answer=authorise"));
}
