/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-task-name.c: what operations on domain names are called.
 */
#include "guichet-domain-task-name.h"

static void
test_those_that_people_meet_have_a_name (void)
{
  g_assert_cmpstr (guichet_domain_task_name ("DomainTrade"), ==, "Change of owner");
  g_assert_cmpstr (guichet_domain_task_name ("DomainContactUpdate"), ==, "Contacts update");
  g_assert_cmpstr (guichet_domain_task_name ("ZoneImport"), ==, "DNS zone import");
}

static void
test_one_that_nobody_knows_keeps_the_word_of_ovhcloud (void)
{
  g_assert_cmpstr (guichet_domain_task_name ("DomainTeleport"), ==, "DomainTeleport");
  g_assert_cmpstr (guichet_domain_task_name (""), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/domain-task-name/" name, function)
  ADD ("those-that-people-meet", test_those_that_people_meet_have_a_name);
  ADD ("one-that-nobody-knows", test_one_that_nobody_knows_keeps_the_word_of_ovhcloud);
#undef ADD

  return g_test_run ();
}
