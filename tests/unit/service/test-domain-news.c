/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-news.c: who waits for an operation on a domain name is told once what has come of it,
 * whoever has read it; steps on the way are not told.
 */
#include "guichet-domain-news.h"

#include <string.h>

#include "guichet-domain-awaited.h"
#include "store-folder.h"

#define PROFILE "1"
#define DOMAIN  "exemple-dupont.com"
#define TRADE   "DomainTrade"

static GuichetDomainTask *
new_task (gint64 id, const char *function, GuichetDomainTaskState state, const char *comment)
{
  GuichetDomainTask *task = guichet_domain_task_new (id, DOMAIN, function);
  const GuichetDomainTaskInfo info = { .state = state, .comment = comment };

  guichet_domain_task_take (task, &info);
  return task;
}

/* What a reading has found of @profile: operation 7, or none at all for UNKNOWN */
static void
read_operations (StoreFolder *self,
                 const char *profile,
                 GuichetDomainTaskState state,
                 gboolean is_seen)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  if (state != GUICHET_DOMAIN_TASK_UNKNOWN)
    g_ptr_array_add (tasks, new_task (7, TRADE, state, "Asks both"));
  guichet_domain_awaited_note (self->store, profile, tasks, is_seen, &error);
  g_assert_no_error (error);
}

/* @state: of the one that is news; UNKNOWN: nothing is */
static void
assert_news (StoreFolder *self, GuichetDomainTaskState state)
{
  g_autoptr(GPtrArray) news = guichet_domain_news_take_in_folder (self->folder);

  g_assert_cmpuint (news->len, ==, state != GUICHET_DOMAIN_TASK_UNKNOWN ? 1 : 0);
  if (news->len == 0)
    return;
  g_assert_cmpint (guichet_domain_task_get_id (news->pdata[0]), ==, 7);
  g_assert_cmpint (guichet_domain_task_get_state (news->pdata[0]), ==, state);
  g_assert_cmpstr (guichet_domain_task_get_domain (news->pdata[0]), ==, DOMAIN);
  g_assert_cmpstr (guichet_domain_task_get_function (news->pdata[0]), ==, TRADE);
  g_assert_cmpstr (guichet_domain_task_get_comment (news->pdata[0]), ==, "Asks both");
}

static void
test_each_end_is_told_once (StoreFolder *self, gconstpointer data)
{
  static const GuichetDomainTaskState ends[] = {
    GUICHET_DOMAIN_TASK_DONE,
    GUICHET_DOMAIN_TASK_PROBLEM,
    GUICHET_DOMAIN_TASK_CANCELLED,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
      assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
      read_operations (self, PROFILE, ends[i], TRUE);
      assert_news (self, ends[i]);
      read_operations (self, PROFILE, ends[i], TRUE);
      assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
    }
}

static void
test_steps_on_the_way_are_not_told (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DOING, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_ERROR, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_ERROR);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DOING, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_ERROR, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_ERROR);
}

/* Nobody hears of what was corrected before it could be told. */
static void
test_what_goes_on_by_itself_is_news_no_more (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_ERROR, FALSE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DOING, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
}

static void
test_what_is_new_and_wrong_is_told_unless_people_see_it (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_ERROR, TRUE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_UNKNOWN, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_ERROR, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_ERROR);
}

static void
test_what_nobody_saw_open_is_no_news (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DONE, FALSE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
}

static void
test_what_people_did_here_is_no_news (StoreFolder *self, gconstpointer data)
{
  g_autoptr(GuichetDomainTask) task = new_task (7, TRADE, GUICHET_DOMAIN_TASK_CANCELLED, "");

  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  g_assert_true (guichet_domain_awaited_note_own (self->store, PROFILE, task, NULL));
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_CANCELLED, TRUE);
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
}

static void
test_what_is_gone_is_waited_for_no_more (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_UNKNOWN, TRUE);
  g_assert_false (guichet_domain_awaited_is_due (self->store, PROFILE, G_MAXINT64));
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DONE, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_UNKNOWN, TRUE);
  assert_news (self, GUICHET_DOMAIN_TASK_DONE);
}

static void
test_only_what_was_not_looked_at_is_due (StoreFolder *self, gconstpointer data)
{
  g_assert_false (guichet_domain_news_is_awaited_in_folder (self->folder));
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DONE, TRUE);
  g_assert_false (guichet_domain_awaited_is_due (self->store, PROFILE, 5000));
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  g_assert_true (guichet_domain_news_is_awaited_in_folder (self->folder));
  g_assert_true (guichet_domain_awaited_is_due (self->store, PROFILE, 5000));
  g_assert_false (guichet_domain_awaited_is_due (self->store, "2", 5000));
  g_assert_true (guichet_domain_awaited_set_time (self->store, PROFILE, 5000, NULL));
  g_assert_false (guichet_domain_awaited_is_due (self->store, PROFILE, 5000));
  g_assert_true (guichet_domain_awaited_is_due (self->store, PROFILE, 5001));
}

static void
test_who_signs_out_leaves_nothing (StoreFolder *self, gconstpointer data)
{
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, "2", GUICHET_DOMAIN_TASK_TODO, TRUE);
  read_operations (self, PROFILE, GUICHET_DOMAIN_TASK_DONE, TRUE);
  g_assert_true (guichet_domain_awaited_forget (self->store, PROFILE, NULL));
  assert_news (self, GUICHET_DOMAIN_TASK_UNKNOWN);
  g_assert_true (guichet_domain_awaited_is_due (self->store, "2", G_MAXINT64));
}

static void
test_each_end_has_its_words (void)
{
  static const struct
  {
    const char *function;
    GuichetDomainTaskState state;
    const char *comment, *title, *body;
  } cases[] = {
    { TRADE, GUICHET_DOMAIN_TASK_DONE, "All done", DOMAIN " has a new owner",
      "The change of owner is done." },
    { TRADE, GUICHET_DOMAIN_TASK_PROBLEM, "The registry refused",
      "The owner of " DOMAIN " was not changed",
      "The change of owner failed.\nThe registry refused" },
    { TRADE, GUICHET_DOMAIN_TASK_ERROR, "A document is missing",
      "The change of owner of " DOMAIN " needs you",
      "It cannot go on before something is corrected.\nA document is missing" },
    { TRADE, GUICHET_DOMAIN_TASK_CANCELLED, "", "The change of owner of " DOMAIN " is cancelled",
      "Somebody refused or cancelled it, or did not answer in time." },
    { "DomainDnsUpdate", GUICHET_DOMAIN_TASK_DONE, "", "The operation for " DOMAIN " is done",
      "DNS servers update" },
    { "DomainDnsUpdate", GUICHET_DOMAIN_TASK_ERROR, "Bad server",
      "The operation for " DOMAIN " needs you", "DNS servers update\nBad server" },
    { "Unheard", GUICHET_DOMAIN_TASK_PROBLEM, "", "The operation for " DOMAIN " failed",
      "Unheard" },
    { "Unheard", GUICHET_DOMAIN_TASK_CANCELLED, "", "The operation for " DOMAIN " is cancelled",
      "Unheard" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDomainTask) task =
                     new_task (7, cases[i].function, cases[i].state, cases[i].comment);
      g_autofree char *title = guichet_domain_news_title (task);
      g_autofree char *body = guichet_domain_news_body (task);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (body, ==, cases[i].body);
    }
}

static void
test_one_without_a_name_has_words (void)
{
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, NULL, "ContactControl");
  const GuichetDomainTaskInfo info = { .state = GUICHET_DOMAIN_TASK_DONE };
  g_autofree char *title = NULL;

  guichet_domain_task_take (task, &info);
  title = guichet_domain_news_title (task);
  g_assert_cmpstr (title, ==, "The operation for a domain name is done");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/domain-news/" name, StoreFolder, NULL, store_folder_set_up, func,                  \
              store_folder_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-end-is-told-once", test_each_end_is_told_once);
  ADD ("steps-on-the-way-are-not-told", test_steps_on_the_way_are_not_told);
  ADD ("what-goes-on-by-itself-is-news-no-more", test_what_goes_on_by_itself_is_news_no_more);
  ADD ("what-is-new-and-wrong-is-told", test_what_is_new_and_wrong_is_told_unless_people_see_it);
  ADD ("what-nobody-saw-open-is-no-news", test_what_nobody_saw_open_is_no_news);
  ADD ("what-people-did-here-is-no-news", test_what_people_did_here_is_no_news);
  ADD ("what-is-gone-is-waited-for-no-more", test_what_is_gone_is_waited_for_no_more);
  ADD ("only-what-was-not-looked-at-is-due", test_only_what_was_not_looked_at_is_due);
  ADD ("who-signs-out-leaves-nothing", test_who_signs_out_leaves_nothing);
  g_test_add_func ("/domain-news/each-end-has-its-words", test_each_end_has_its_words);
  g_test_add_func ("/domain-news/one-without-a-name-has-words", test_one_without_a_name_has_words);

  return g_test_run ();
}
