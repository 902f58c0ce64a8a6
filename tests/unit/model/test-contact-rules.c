/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-rules.c: who may ask for which change, why not, who must accept, and what goes last.
 */
#include "guichet-contact-rules.h"

#define ADMIN   "aa1-ovh"
#define TECH    "bb2-ovh"
#define BILLING "cc3-ovh"
#define OTHER   "dd4-ovh"

static GuichetService *
new_service (GuichetServiceKind kind)
{
  GuichetService *service = guichet_service_new (kind, "name", "xx1111-ovh-1");

  guichet_service_set_contacts (service, ADMIN, TECH, BILLING);
  guichet_service_set_state (service, "ok");

  return service;
}

static void
test_who_may_change_what (void)
{
  /* clang-format off */
  static const struct { const char *me; GuichetContactReason by_kind[6][3]; } cases[] = {
#define YES     GUICHET_CONTACT_ALLOWED
#define BY      GUICHET_CONTACT_BY_GROUP
#define ALONE   GUICHET_CONTACT_ADMIN_ALONE
#define SELF    GUICHET_CONTACT_SELF_ALONE
    /* admin, tech, billing of a group, line, alias, trunk, domain, zone */
    { ADMIN,   { { YES, YES, YES }, { BY, YES, BY }, { BY, YES, BY }, { BY, YES, BY },
                 { YES, YES, YES }, { YES, YES, YES } } },
    { TECH,    { { ALONE, ALONE, ALONE }, { BY, ALONE, BY }, { BY, ALONE, BY }, { BY, ALONE, BY },
                 { SELF, YES, SELF }, { SELF, YES, SELF } } },
    { BILLING, { { ALONE, ALONE, ALONE }, { BY, ALONE, BY }, { BY, ALONE, BY }, { BY, ALONE, BY },
                 { SELF, SELF, YES }, { SELF, SELF, YES } } },
    { OTHER,   { { ALONE, ALONE, ALONE }, { BY, ALONE, BY }, { BY, ALONE, BY }, { BY, ALONE, BY },
                 { ALONE, ALONE, ALONE }, { ALONE, ALONE, ALONE } } },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
      {
        g_autoptr(GuichetService) service = new_service (kind);
        GuichetContactTypes allowed = GUICHET_CONTACT_NONE;

        for (guint t = 0; t < 3; t++)
          {
            const GuichetContactReason reason =
                guichet_contact_rules_check (service, cases[i].me, 1 << t);

            if (reason != cases[i].by_kind[kind][t])
              g_error ("%s, kind %u, contact %u: %d", cases[i].me, kind, t, reason);
            if (reason == GUICHET_CONTACT_ALLOWED)
              allowed |= 1 << t;
          }
        g_assert_cmpint (guichet_contact_rules_get_allowed (service, cases[i].me), ==, allowed);
      }
}

static void
test_nothing_is_allowed_before_it_is_known (void)
{
  g_autoptr(GuichetService) known = new_service (GUICHET_SERVICE_DOMAIN);
  g_autoptr(GuichetService) unknown = guichet_service_new (GUICHET_SERVICE_DOMAIN, "b", NULL);

  g_assert_cmpint (guichet_contact_rules_check (known, NULL, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_NOT_KNOWN);
  g_assert_cmpint (guichet_contact_rules_check (unknown, ADMIN, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_NOT_KNOWN);
  g_assert_cmpint (guichet_contact_rules_get_allowed (unknown, ADMIN), ==, GUICHET_CONTACT_NONE);
}

static void
test_locks (void)
{
  g_autoptr(GuichetService) ovhtel =
                 guichet_service_new (GUICHET_SERVICE_GROUP, "ovhtel-1234", NULL);
  g_autoptr(GuichetService) line = new_service (GUICHET_SERVICE_LINE);
  g_autoptr(GuichetService) special = new_service (GUICHET_SERVICE_GROUP);

  /* Known from its name: nobody waits for its contacts to hear of it. */
  g_assert_cmpint (guichet_contact_rules_check (ovhtel, ADMIN, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_OVHTEL);

  guichet_service_set_locks (line, GUICHET_SERVICE_LOCK_XDSL_PACK);
  g_assert_cmpint (guichet_contact_rules_check (line, ADMIN, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_XDSL_PACK);

  guichet_service_set_locks (special, GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
  g_assert_cmpint (guichet_contact_rules_get_allowed (special, ADMIN), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_rules_check (special, ADMIN, GUICHET_CONTACT_ADMIN), ==,
                   GUICHET_CONTACT_SPECIAL_NUMBERS);
}

static void
test_debt_stops_the_billing_contact_alone (void)
{
  g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_DOMAIN);

  guichet_service_set_state (service, "unPaid");
  g_assert_cmpint (guichet_contact_rules_get_allowed (service, ADMIN), ==,
                   GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_rules_check (service, ADMIN, GUICHET_CONTACT_BILLING), ==,
                   GUICHET_CONTACT_DEBT);
  g_assert_cmpint (guichet_contact_rules_check (service, BILLING, GUICHET_CONTACT_BILLING), ==,
                   GUICHET_CONTACT_DEBT_MINE);
  /* Paying would not help him. */
  g_assert_cmpint (guichet_contact_rules_check (service, OTHER, GUICHET_CONTACT_BILLING), ==,
                   GUICHET_CONTACT_ADMIN_ALONE);
}

static void
test_pending_contact_alone_waits (void)
{
  g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_GROUP);

  guichet_service_set_pending (service, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_rules_check (service, ADMIN, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_PENDING);
  g_assert_cmpint (guichet_contact_rules_get_allowed (service, ADMIN), ==,
                   GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_BILLING);
}

static void
test_new_account (void)
{
  /* clang-format off */
  static const struct { const char *account; GuichetContactReason reason; } cases[] = {
    { OTHER, GUICHET_CONTACT_ALLOWED },
    { "  " OTHER "\n", GUICHET_CONTACT_ALLOWED },
    { ADMIN, GUICHET_CONTACT_ALLOWED }, /* my own: taken back */
    { TECH, GUICHET_CONTACT_SAME },
    { " BB2-ovh ", GUICHET_CONTACT_SAME },
    { NULL, GUICHET_CONTACT_NO_ACCOUNT },
    { "", GUICHET_CONTACT_NO_ACCOUNT },
    { " \t\n", GUICHET_CONTACT_NO_ACCOUNT },
    { "dd4 ovh", GUICHET_CONTACT_NO_ACCOUNT },
    { "dd4-ovh ee5-ovh", GUICHET_CONTACT_NO_ACCOUNT },
    { "me@example.org", GUICHET_CONTACT_ALLOWED }, /* OVHcloud decides */
  };
  /* clang-format on */
  g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_DOMAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        guichet_contact_rules_check_change (service, ADMIN, GUICHET_CONTACT_TECH, cases[i].account),
        ==, cases[i].reason);
  g_assert_cmpint (guichet_contact_rules_check_change (service, OTHER, GUICHET_CONTACT_TECH, OTHER),
                   ==, GUICHET_CONTACT_ADMIN_ALONE);
}

static void
test_who_is_the_contact_already_misses_no_right (void)
{
  /* clang-format off */
  static const struct {
    const char *me;
    GuichetServiceLocks lock;
    GuichetContactTypes pending;
    const char *state;
    GuichetContactReason reason;
  } cases[] = {
    { OTHER, 0,                            0,                       "ok",     GUICHET_CONTACT_SAME },
    { ADMIN, GUICHET_SERVICE_LOCK_OVHTEL,  0,                       "ok",     GUICHET_CONTACT_SAME },
    { ADMIN, 0,                            0,                       "unPaid", GUICHET_CONTACT_SAME },
    /* Another will be, soon. */
    { ADMIN, 0,                            GUICHET_CONTACT_BILLING, "ok",     GUICHET_CONTACT_PENDING },
    { OTHER, 0,                            GUICHET_CONTACT_BILLING, "ok",     GUICHET_CONTACT_SAME },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_DOMAIN);

      guichet_service_set_locks (service, cases[i].lock);
      guichet_service_set_pending (service, cases[i].pending);
      guichet_service_set_state (service, cases[i].state);
      g_assert_cmpint (guichet_contact_rules_check_change (service, cases[i].me,
                                                           GUICHET_CONTACT_BILLING, BILLING),
                       ==, cases[i].reason);
    }
}

static void
test_who_must_accept (void)
{
  g_assert_cmpint (guichet_contact_rules_get_accepting (ADMIN, OTHER), ==,
                   GUICHET_CONTACT_PARTY_ASKING | GUICHET_CONTACT_PARTY_NEW);
  g_assert_cmpint (guichet_contact_rules_get_accepting (ADMIN, "AA1-OVH"), ==,
                   GUICHET_CONTACT_PARTY_ASKING);
}

static void
test_who_is_replaced_is_told_and_not_asked (void)
{
  g_assert_true (guichet_contact_rules_must_accept (ADMIN, "AA1-OVH", OTHER));
  g_assert_true (guichet_contact_rules_must_accept (OTHER, ADMIN, OTHER));
  g_assert_false (guichet_contact_rules_must_accept (TECH, ADMIN, OTHER));
  g_assert_true (guichet_contact_rules_must_accept ("", ADMIN, OTHER));
  g_assert_true (guichet_contact_rules_must_accept (TECH, "", OTHER));
}

static void
test_administrator_goes_last (void)
{
  for (guint all = GUICHET_CONTACT_NONE; all <= GUICHET_CONTACT_ALL; all++)
    {
      GuichetContactTypes left = all;
      GuichetContactTypes taken = GUICHET_CONTACT_NONE;
      GuichetContactTypes next;

      while ((next = guichet_contact_rules_take_next (&left)) != GUICHET_CONTACT_NONE)
        {
          g_assert_cmpint (taken & (next | GUICHET_CONTACT_ADMIN), ==, 0);
          taken |= next;
        }
      g_assert_cmpuint (taken, ==, all);
      g_assert_cmpint (left, ==, GUICHET_CONTACT_NONE);
    }
}

static void
test_group_alone_spreads (void)
{
  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    g_assert_cmpint (guichet_contact_rules_spreads (kind), ==, kind == GUICHET_SERVICE_GROUP);
}

static void
test_deadline_of_telephony_is_72_hours (void)
{
  g_autoptr(GDateTime) requested =
                 g_date_time_new_from_iso8601 ("2026-03-28T12:00:00+01:00", NULL);

  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    {
      g_autoptr(GDateTime) deadline = guichet_contact_rules_get_deadline (kind, requested);

      if (kind >= GUICHET_SERVICE_DOMAIN)
        g_assert_null (deadline);
      else
        g_assert_cmpint (g_date_time_difference (deadline, requested), ==, 72 * G_TIME_SPAN_HOUR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/contact-rules/who-may-change-what", test_who_may_change_what);
  g_test_add_func ("/model/contact-rules/nothing-is-allowed-before-it-is-known",
                   test_nothing_is_allowed_before_it_is_known);
  g_test_add_func ("/model/contact-rules/locks", test_locks);
  g_test_add_func ("/model/contact-rules/debt-stops-the-billing-contact-alone",
                   test_debt_stops_the_billing_contact_alone);
  g_test_add_func ("/model/contact-rules/pending-contact-alone-waits",
                   test_pending_contact_alone_waits);
  g_test_add_func ("/model/contact-rules/new-account", test_new_account);
  g_test_add_func ("/model/contact-rules/who-is-the-contact-already-misses-no-right",
                   test_who_is_the_contact_already_misses_no_right);
  g_test_add_func ("/model/contact-rules/who-must-accept", test_who_must_accept);
  g_test_add_func ("/model/contact-rules/who-is-replaced-is-told-and-not-asked",
                   test_who_is_replaced_is_told_and_not_asked);
  g_test_add_func ("/model/contact-rules/administrator-goes-last", test_administrator_goes_last);
  g_test_add_func ("/model/contact-rules/group-alone-spreads", test_group_alone_spreads);
  g_test_add_func ("/model/contact-rules/deadline-of-telephony-is-72-hours",
                   test_deadline_of_telephony_is_72_hours);

  return g_test_run ();
}
