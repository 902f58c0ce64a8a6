/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-page-tasks.c: the requests to change a contact on the sandbox's page, with the
 * hand that moves them on. Shows no code: it is in the mailbox.
 */
#include "guichet-sandbox-contact-change.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

/* So many of a long list are shown. */
#define SHOWN 50

static void
add_button (GString *page, const GuichetSandboxTask *task, const char *verb, const char *label)
{
  g_autofree char *path = g_strdup_printf ("tasks/%" G_GINT64_FORMAT "/%s", task->id, verb);

  guichet_sandbox_page_add_button (page, path, label);
}

/* Who has not answered yet, or what one can do about a task that moves. */
static void
add_next (GString *page, const GuichetSandboxTask *task)
{
  if (!guichet_sandbox_task_is_pending (task))
    return;
  if (task->state != GUICHET_SANDBOX_TASK_VALIDATING)
    {
      add_button (page, task, "step", "Next step");
      return;
    }
  for (guint i = 0; i < task->n_sides; i++)
    {
      if (!task->sides[i].accepted)
        guichet_sandbox_page_add (page, "<br>waits for %s", task->sides[i].nichandle);
    }
  add_button (page, task, "expire", "Let it expire");
}

/**
 * guichet_sandbox_page_add_tasks:
 * @page: a page
 * @sandbox: whose requests are shown, the newest first
 */
void
guichet_sandbox_page_add_tasks (GString *page, GuichetSandbox *sandbox)
{
  GPtrArray *tasks = guichet_sandbox_tasks_get_all (sandbox->tasks);

  g_string_append (page, "<h2>Contact changes</h2>");
  if (tasks->len == 0)
    {
      g_string_append (page, "<p class=\"empty\">No change has been asked for yet.</p>");
      return;
    }
  g_string_append (page, "<table><tr><th>#</th><th>Service</th><th>Contact</th><th>From, to</th>"
                         "<th>Asked by</th><th>State</th></tr>");
  for (guint i = tasks->len; i > 0 && tasks->len - i < SHOWN; i--)
    {
      const GuichetSandboxTask *task = g_ptr_array_index (tasks, i - 1);

      guichet_sandbox_page_add (page,
                                "<tr><td>%" G_GINT64_FORMAT "</td><td>%s</td><td>%s</td>"
                                "<td>%s<br>%s</td><td>%s</td><td><span class=\"stage%s\">%s</span>",
                                task->id, task->service,
                                guichet_sandbox_contact_types[task->contact], task->from, task->to,
                                task->asking, guichet_sandbox_task_is_pending (task) ? " live" : "",
                                guichet_sandbox_task_states[task->state]);
      add_next (page, task);
      g_string_append (page, "</td></tr>");
    }
  g_string_append (page, "</table>");
}
