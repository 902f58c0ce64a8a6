/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain.c: domain names and the operations on them: live, and never more than is known.
 */
#include "guichet-domain-task-argument.h"
#include "guichet-domain.h"

#include <string.h>

static void
note_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  g_string_append_printf (user_data, "%s ", pspec->name);
}

static void
take (GuichetDomain *domain, const char *holder, GuichetDomainLock lock, GDateTime *expiry)
{
  guichet_domain_take (domain, &(GuichetDomainInfo){
                                   .holder = holder,
                                   .admin = "ab1234-ovh",
                                   .tech = "ab1234-ovh",
                                   .billing = "cd5678-ovh",
                                   .state = "ok",
                                   .lock = lock,
                                   .expiry = expiry,
                               });
}

static void
test_unknown_at_first (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("example.co.uk");

  g_assert_false (guichet_domain_is_known (domain));
  g_assert_cmpstr (guichet_domain_get_holder (domain), ==, "");
  g_assert_null (guichet_domain_get_expiry (domain));
  g_assert_cmpstr (guichet_domain_get_extension (domain), ==, "co.uk");
}

static void
test_tells_of_changes_alone (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("example.org");
  g_autoptr(GDateTime) expiry = g_date_time_new_utc (2027, 1, 2, 0, 0, 0);
  g_autoptr(GDateTime) same = g_date_time_new_utc (2027, 1, 2, 0, 0, 0);
  g_autoptr(GString) notified = g_string_new (NULL);

  take (domain, "123", GUICHET_DOMAIN_LOCKED, expiry);
  guichet_domain_set_holder_name (domain, "Exemple");
  g_assert_true (guichet_domain_is_known (domain));
  g_signal_connect (domain, "notify", G_CALLBACK (note_cb), notified);
  take (domain, "123", GUICHET_DOMAIN_LOCKED, same);
  g_assert_cmpstr (notified->str, ==, "");
  take (domain, "123", GUICHET_DOMAIN_UNLOCKED, same);
  g_assert_cmpstr (notified->str, ==, "lock ");
}

/* A name that belongs to another number is not shown for a moment. */
static void
test_another_holder_has_no_name_yet (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("example.org");
  g_autoptr(GuichetDomain) later = guichet_domain_new ("example.org");

  take (domain, "123", GUICHET_DOMAIN_LOCKED, NULL);
  guichet_domain_set_holder_name (domain, "Exemple");
  take (later, "124", GUICHET_DOMAIN_LOCKED, NULL);
  guichet_domain_take_from (domain, later);
  g_assert_cmpstr (guichet_domain_get_holder (domain), ==, "124");
  g_assert_cmpstr (guichet_domain_get_holder_name (domain), ==, "");
}

static void
test_words (void)
{
  g_assert_cmpint (guichet_domain_lock_from_word ("unlocking"), ==, GUICHET_DOMAIN_UNLOCKING);
  g_assert_cmpint (guichet_domain_lock_from_word ("bolted"), ==, GUICHET_DOMAIN_LOCK_UNKNOWN);
  g_assert_cmpint (guichet_domain_task_state_from_word ("problem"), ==,
                   GUICHET_DOMAIN_TASK_PROBLEM);
  g_assert_cmpint (guichet_domain_task_state_from_word ("new"), ==, GUICHET_DOMAIN_TASK_UNKNOWN);
}

static void
test_open_operations (void)
{
  g_assert_true (guichet_domain_task_state_is_open (GUICHET_DOMAIN_TASK_TODO));
  g_assert_true (guichet_domain_task_state_is_open (GUICHET_DOMAIN_TASK_ERROR));
  g_assert_false (guichet_domain_task_state_is_open (GUICHET_DOMAIN_TASK_PROBLEM));
  g_assert_false (guichet_domain_task_state_is_open (GUICHET_DOMAIN_TASK_CANCELLED));
  g_assert_false (guichet_domain_task_state_is_open (GUICHET_DOMAIN_TASK_UNKNOWN));
}

static void
test_operation (void)
{
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "example.org", "DomainTrade");
  g_autoptr(GuichetDomainTask) later = guichet_domain_task_new (7, "example.org", "DomainTrade");
  g_autoptr(GString) notified = g_string_new (NULL);
  const GuichetDomainTaskInfo info = { .state = GUICHET_DOMAIN_TASK_DOING,
                                       .actions = GUICHET_DOMAIN_TASK_CANCEL,
                                       .comment = "waits" };
  GuichetDomainTaskProgress progress = { .percent = 40, .step = "Confirmation" };

  g_assert_true (guichet_domain_task_is_trade (task));
  g_assert_cmpint (guichet_domain_task_get_progress (task), ==, -1);
  g_signal_connect (task, "notify", G_CALLBACK (note_cb), notified);
  guichet_domain_task_take (later, &info);
  guichet_domain_task_take_from (task, later);
  g_assert_nonnull (strstr (notified->str, "state "));
  g_assert_nonnull (strstr (notified->str, "actions "));
  g_assert_nonnull (strstr (notified->str, "comment "));
  g_string_truncate (notified, 0);
  guichet_domain_task_take_from (task, later);
  guichet_domain_task_take_progress (task, &progress);
  progress.percent = 140;
  guichet_domain_task_take_progress (task, &progress);
  g_assert_cmpstr (notified->str, ==, "progress step progress ");
  g_assert_cmpint (guichet_domain_task_get_progress (task), ==, 100);
}

static void
test_arguments (void)
{
  g_autoptr(GuichetDomainTaskArgument) argument =
                 guichet_domain_task_argument_new ("validationToken", "string");

  g_assert_true (guichet_domain_task_argument_accepts (argument, "abc"));
  g_assert_false (guichet_domain_task_argument_accepts (argument, ""));
  argument->accepted_values = g_strsplit ("yes no", " ", -1);
  g_assert_true (guichet_domain_task_argument_accepts (argument, "no"));
  g_assert_false (guichet_domain_task_argument_accepts (argument, "abc"));
  argument->is_read_only = TRUE;
  g_assert_false (guichet_domain_task_argument_accepts (argument, "no"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/unknown-at-first", test_unknown_at_first);
  g_test_add_func ("/domain/tells-of-changes-alone", test_tells_of_changes_alone);
  g_test_add_func ("/domain/another-holder-has-no-name-yet", test_another_holder_has_no_name_yet);
  g_test_add_func ("/domain/words", test_words);
  g_test_add_func ("/domain/operations-that-may-still-change", test_open_operations);
  g_test_add_func ("/domain/an-operation-tells-how-far-it-is", test_operation);
  g_test_add_func ("/domain/what-an-argument-accepts", test_arguments);
  return g_test_run ();
}
