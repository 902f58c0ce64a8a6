/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-subject.c: what has contacts is found by its kind, and a change of a group reaches what is
 * in it.
 */
#include "guichet-sandbox-subject.h"

#define OTHER "bb2-ovh"

typedef struct
{
  GuichetSandboxWorld *world;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->world = guichet_sandbox_world_new ();
  g_assert_true (guichet_sandbox_scenario_fill (fixture->world, "default", 0, 0, 1));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  guichet_sandbox_world_free (fixture->world);
}

typedef struct
{
  GuichetSandboxSubjectKind kind;
  const char *name;
  gboolean telephony;
} Row;

static const Row rows[] = {
  { GUICHET_SANDBOX_SUBJECT_LINE, "0033972101001", TRUE },
  { GUICHET_SANDBOX_SUBJECT_ALIAS, "0033972101010", TRUE },
  { GUICHET_SANDBOX_SUBJECT_TRUNK, "0033972105001", TRUE },
  { GUICHET_SANDBOX_SUBJECT_GROUP, "xx1111-ovh-1", TRUE },
  { GUICHET_SANDBOX_SUBJECT_DOMAIN, "exemple-dupont.fr", FALSE },
  { GUICHET_SANDBOX_SUBJECT_ZONE, "exemple-ailleurs.org", FALSE },
};

static void
test_each_is_found_as_what_it_is (Fixture *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          GuichetSandboxSubject subject;
          gboolean found =
              guichet_sandbox_subject_find (fixture->world, rows[i].kind, rows[j].name, &subject);
          /* A domain has a zone of the same name. */
          gboolean namesake = rows[i].kind == GUICHET_SANDBOX_SUBJECT_ZONE &&
                              rows[j].kind == GUICHET_SANDBOX_SUBJECT_DOMAIN;

          g_assert_cmpint (found, ==, i == j || namesake);
          if (!found)
            continue;
          g_assert_cmpstr (subject.name, ==, rows[j].name);
          g_assert_cmpint (guichet_sandbox_subject_is_telephony (&subject), ==, rows[i].telephony);
          g_assert_true (guichet_sandbox_subject_is_seen_by (&subject, "xx1111-ovh"));
          g_assert_false (guichet_sandbox_subject_is_seen_by (&subject, OTHER));
        }
    }
}

static const char *
technical_of (Fixture *fixture, GuichetSandboxSubjectKind kind, const char *name)
{
  GuichetSandboxSubject subject;

  g_assert_true (guichet_sandbox_subject_find (fixture->world, kind, name, &subject));
  return subject.contacts->nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL];
}

static void
test_a_group_hands_down_and_a_line_does_not (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxSubject subject;

  guichet_sandbox_subject_find (fixture->world, GUICHET_SANDBOX_SUBJECT_LINE, "0033972101002",
                                &subject);
  guichet_sandbox_subject_set_contact (&subject, GUICHET_SANDBOX_CONTACT_TECHNICAL, OTHER);
  g_assert_cmpstr (technical_of (fixture, GUICHET_SANDBOX_SUBJECT_LINE, "0033972101001"), ==,
                   "xx1111-ovh");
  g_assert_cmpstr (technical_of (fixture, GUICHET_SANDBOX_SUBJECT_GROUP, "xx1111-ovh-1"), ==,
                   "xx1111-ovh");
  guichet_sandbox_subject_find (fixture->world, GUICHET_SANDBOX_SUBJECT_GROUP, "xx1111-ovh-1",
                                &subject);
  guichet_sandbox_subject_set_contact (&subject, GUICHET_SANDBOX_CONTACT_TECHNICAL, "yy2222-ovh");
  for (guint i = 0; i < subject.group->services->len; i++)
    {
      const GuichetSandboxService *service = g_ptr_array_index (subject.group->services, i);

      g_assert_cmpstr (service->contacts.nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL], ==,
                       "yy2222-ovh");
      g_assert_cmpstr (service->contacts.nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR], ==,
                       "xx1111-ovh");
    }
  g_assert_cmpstr (technical_of (fixture, GUICHET_SANDBOX_SUBJECT_TRUNK, "0033972105001"), ==,
                   "xx1111-ovh");
}

static void
test_what_ovhcloud_manages_is_fixed (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxSubject subject;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guichet_sandbox_subject_find (fixture->world, rows[i].kind, rows[i].name, &subject);
      g_assert_false (guichet_sandbox_subject_is_fixed (&subject));
    }
  guichet_sandbox_subject_find (fixture->world, GUICHET_SANDBOX_SUBJECT_GROUP, "ovhtel-1111-1",
                                &subject);
  g_assert_true (guichet_sandbox_subject_is_fixed (&subject));
  guichet_sandbox_subject_find (fixture->world, GUICHET_SANDBOX_SUBJECT_LINE, "0033972104001",
                                &subject);
  g_assert_true (guichet_sandbox_subject_is_fixed (&subject));
}

static void
test_who_pays_decides_how_it_stands (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxAccount *account =
      guichet_sandbox_world_find_customer (fixture->world, "XX1111-OVH");
  GuichetSandboxSubject subject;

  guichet_sandbox_subject_find (fixture->world, GUICHET_SANDBOX_SUBJECT_DOMAIN, "exemple-dupont.fr",
                                &subject);
  g_assert_cmpint (guichet_sandbox_subject_get_standing (&subject, fixture->world), ==,
                   GUICHET_SANDBOX_STANDING_OK);
  account->unpaid = TRUE;
  g_assert_cmpint (guichet_sandbox_subject_get_standing (&subject, fixture->world), ==,
                   GUICHET_SANDBOX_STANDING_UNPAID);
  *subject.standing = GUICHET_SANDBOX_STANDING_EXPIRED;
  g_assert_cmpint (guichet_sandbox_subject_get_standing (&subject, fixture->world), ==,
                   GUICHET_SANDBOX_STANDING_EXPIRED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/sandbox/subject/each-is-found-as-what-it-is", Fixture, NULL, set_up,
              test_each_is_found_as_what_it_is, tear_down);
  g_test_add ("/sandbox/subject/a-group-hands-down-and-a-line-does-not", Fixture, NULL, set_up,
              test_a_group_hands_down_and_a_line_does_not, tear_down);
  g_test_add ("/sandbox/subject/what-ovhcloud-manages-is-fixed", Fixture, NULL, set_up,
              test_what_ovhcloud_manages_is_fixed, tear_down);
  g_test_add ("/sandbox/subject/who-pays-decides-how-it-stands", Fixture, NULL, set_up,
              test_who_pays_decides_how_it_stands, tear_down);
  return g_test_run ();
}
