/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-reasons.c: why the holder of a domain name cannot be corrected or changed.
 */
#include "guichet-domain-reasons.h"

#define ME "xx1111-ovh"

static GuichetDomain *
make_domain (const char *admin, const char *billing)
{
  GuichetDomain *domain = guichet_domain_new ("dupont.fr");

  guichet_domain_take (domain, &(GuichetDomainInfo){
                                   .holder = "12",
                                   .admin = admin,
                                   .tech = "zz3333-ovh",
                                   .billing = billing,
                                   .state = "ok",
                               });
  return domain;
}

static void
test_roles_decide (void)
{
  const struct
  {
    const char *admin;
    const char *billing;
    gboolean corrects;
    gboolean changes;
  } cases[] = {
    { ME, ME, TRUE, TRUE },
    { "XX1111-OVH", ME, TRUE, TRUE },
    { ME, "yy2222-ovh", TRUE, FALSE },
    { "yy2222-ovh", ME, FALSE, FALSE },
    { "", "", TRUE, TRUE }, /* not told: OVHcloud decides */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDomain) domain = make_domain (cases[i].admin, cases[i].billing);

      g_assert_cmpint (guichet_domain_reasons_correct (domain, ME) == NULL, ==, cases[i].corrects);
      g_assert_cmpint (guichet_domain_reasons_change_owner (domain, ME) == NULL, ==,
                       cases[i].changes);
    }
}

static void
test_what_is_not_known_yet_waits (void)
{
  g_autoptr(GuichetDomain) known = make_domain (ME, ME);
  g_autoptr(GuichetDomain) unknown = guichet_domain_new ("dupont.fr");

  g_assert_nonnull (guichet_domain_reasons_correct (known, NULL));
  g_assert_nonnull (guichet_domain_reasons_correct (unknown, ME));
  g_assert_nonnull (guichet_domain_reasons_change_owner (unknown, ME));
}

static void
test_an_operation_under_way_comes_first (void)
{
  g_autoptr(GuichetDomain) domain = make_domain (ME, ME);
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "dupont.fr", "DomainTrade");

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_TODO });
  guichet_domain_set_operation (domain, task);
  g_assert_nonnull (guichet_domain_reasons_change_owner (domain, ME));
  g_assert_null (guichet_domain_reasons_correct (domain, ME));
  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_DONE });
  g_assert_null (guichet_domain_reasons_change_owner (domain, ME));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-reasons/roles-decide", test_roles_decide);
  g_test_add_func ("/domain-reasons/what-is-not-known-yet-waits", test_what_is_not_known_yet_waits);
  g_test_add_func ("/domain-reasons/an-operation-under-way-comes-first",
                   test_an_operation_under_way_comes_first);
  return g_test_run ();
}
