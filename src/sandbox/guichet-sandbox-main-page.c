/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-main-page.c: /sandbox: calls that arrived, contact changes, mail that was sent,
 * magic numbers, accounts and keys. Shows no key that a program was given: only the beginning of
 * it.
 */
#include "guichet-sandbox-magic.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

#define REFRESH 2

/* So many of a long list are shown. */
#define SHOWN 200

/* On a page that shows what happens now, the day is of less interest. */
static char *
format_time (gint64 time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_local (time);

  return g_date_time_format (date, "%H:%M:%S, %-d %b");
}

static void
add_call (GString *page, const GuichetSandboxCall *call)
{
  gboolean live = call->stage != GUICHET_SANDBOX_CALL_ENDED;
  g_autofree char *time = format_time (call->time);
  g_autofree char *operation = call->user != NULL
                                   ? g_strdup_printf ("Click2Call user %s", call->user)
                                   : g_strdup (call->intercom ? "line, with intercom" : "line");

  guichet_sandbox_page_add (page,
                            "<tr><td>%u</td><td>%s</td><td>%s<br>%s</td><td><b>%s</b></td>"
                            "<td>%s</td><td><span class=\"stage%s\">%s</span>",
                            call->number, time, call->line_description, call->line, call->called,
                            operation, live ? " live" : "",
                            guichet_sandbox_call_get_stage_words (call));
  if (live)
    guichet_sandbox_page_add (page,
                              " <form method=\"post\" action=\"/sandbox/calls/%u/step\">"
                              "<button>Next step</button></form>",
                              call->number);
  g_string_append (page, "</td></tr>");
}

static void
add_calls (GString *page, GPtrArray *calls)
{
  g_string_append (page, "<h2>Calls</h2>");
  if (calls->len == 0)
    {
      g_string_append (page, "<p class=\"empty\">No call has arrived yet.</p>");
      return;
    }
  g_string_append (page, "<table><tr><th>#</th><th>Arrived</th><th>Calling line</th>"
                         "<th>Called number</th><th>Operation</th><th>Stage</th></tr>");
  for (guint i = calls->len; i > 0 && calls->len - i < SHOWN; i--)
    add_call (page, g_ptr_array_index (calls, i - 1));
  g_string_append (page, "</table>");
}

static void
add_mailbox (GString *page, GPtrArray *mailbox)
{
  g_string_append (page, "<h2>Mailbox</h2>");
  if (mailbox->len == 0)
    g_string_append (page, "<p class=\"empty\">No e-mail has been sent yet.</p>");
  for (guint i = mailbox->len; i > 0 && mailbox->len - i < SHOWN; i--)
    {
      const GuichetSandboxMail *mail = g_ptr_array_index (mailbox, i - 1);
      g_autofree char *time = format_time (mail->time);

      guichet_sandbox_page_add (page,
                                "<article class=\"empty\"><p class=\"note\">%s, to %s</p>"
                                "<b>%s</b><pre>%s</pre></article>",
                                time, mail->to, mail->subject, mail->body);
    }
}

static void
add_magic (GString *page)
{
  g_string_append (page, "<h2>Numbers to try</h2><p class=\"note\">Call one of these to see a "
                         "refusal or a call that fails. Every other number answers.</p>"
                         "<table><tr><th>Called number</th><th>What happens</th></tr>");
  for (const GuichetSandboxMagic *magic = guichet_sandbox_magic; magic->number != NULL; magic++)
    guichet_sandbox_page_add (page, "<tr><td><code>%s</code></td><td>%s</td></tr>", magic->number,
                              magic->words);
  g_string_append (page, "<tr><td>any, from a locked line</td><td>refused: outgoing calls are "
                         "locked</td></tr></table>");
}

/**
 * guichet_sandbox_main_page:
 * @sandbox: what to show
 * @message: the request to answer
 */
void
guichet_sandbox_main_page (GuichetSandbox *sandbox, SoupServerMessage *message)
{
  GString *page = guichet_sandbox_page_begin ("Guichet sandbox", REFRESH);

  add_calls (page, guichet_sandbox_calls_get_all (sandbox->calls));
  guichet_sandbox_page_add_tasks (page, sandbox);
  guichet_sandbox_page_add_orders (page, sandbox);
  guichet_sandbox_page_add_operations (page, sandbox);
  add_mailbox (page, sandbox->world->mailbox);
  add_magic (page);
  guichet_sandbox_page_add_books (page, sandbox);
  g_string_append (page,
                   "<p class=\"note\">For programs: <a href=\"/sandbox/calls.json\">calls.json</a>,"
                   " <a href=\"/sandbox/tasks\">tasks</a>,"
                   " <a href=\"/sandbox/orders\">orders</a>,"
                   " <a href=\"/sandbox/domain-tasks\">domain-tasks</a>,"
                   " <a href=\"/sandbox/mailbox.json\">mailbox.json</a></p>");
  guichet_sandbox_page_send (page, message, SOUP_STATUS_OK);
}
