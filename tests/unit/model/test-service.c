/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service.c: what is known of a service, and when it tells of a change.
 */
#include "guichet-service.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_nothing_is_known_at_first (void)
{
  GuichetService *service = guichet_service_new (GUICHET_SERVICE_DOMAIN, "example.org", NULL);

  g_assert_cmpint (guichet_service_get_kind (service), ==, GUICHET_SERVICE_DOMAIN);
  g_assert_cmpstr (guichet_service_get_name (service), ==, "example.org");
  g_assert_cmpstr (guichet_service_get_group (service), ==, "");
  g_assert_cmpstr (guichet_service_get_description (service), ==, "");
  g_assert_cmpstr (guichet_service_get_state (service), ==, "");
  g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN));
  g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_TECH));
  g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING));
  g_assert_false (guichet_service_knows_contacts (service));
  g_assert_cmpint (guichet_service_get_roles (service, "xx1111-ovh"), ==, GUICHET_CONTACT_NONE);
  g_assert_false (guichet_service_is_in_debt (service));
  g_assert_cmpint (guichet_service_get_locks (service), ==, 0);
  g_assert_cmpint (guichet_service_get_pending (service), ==, GUICHET_CONTACT_NONE);
  g_assert_finalize_object (service);
}

static void
test_properties_are_what_the_getters_say (void)
{
  GuichetService *service =
      guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "xx1111-ovh-1");
  g_autofree char *name = NULL;
  g_autofree char *group = NULL;
  g_autofree char *description = NULL;
  g_autofree char *admin = NULL;
  g_autofree char *tech = NULL;
  g_autofree char *billing = NULL;
  g_autofree char *state = NULL;
  GuichetServiceKind kind;
  GuichetServiceLocks locks;
  GuichetContactTypes pending;

  guichet_service_set_description (service, "Reception");
  guichet_service_set_contacts (service, "aa1-ovh", "bb2-ovh", "cc3-ovh");
  guichet_service_set_state (service, "ok");
  guichet_service_set_locks (service, GUICHET_SERVICE_LOCK_XDSL_PACK);
  guichet_service_set_pending (service, GUICHET_CONTACT_TECH);
  g_object_get (service, "kind", &kind, "name", &name, "group", &group, "description", &description,
                "admin", &admin, "tech", &tech, "billing", &billing, "state", &state, "locks",
                &locks, "pending", &pending, NULL);
  g_assert_cmpint (kind, ==, GUICHET_SERVICE_LINE);
  g_assert_cmpstr (name, ==, "0033972101001");
  g_assert_cmpstr (group, ==, "xx1111-ovh-1");
  g_assert_cmpstr (description, ==, "Reception");
  g_assert_cmpstr (admin, ==, "aa1-ovh");
  g_assert_cmpstr (tech, ==, "bb2-ovh");
  g_assert_cmpstr (billing, ==, "cc3-ovh");
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, admin);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, tech);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING), ==, billing);
  g_assert_cmpstr (state, ==, "ok");
  g_assert_cmpint (locks, ==, GUICHET_SERVICE_LOCK_XDSL_PACK);
  g_assert_cmpint (pending, ==, GUICHET_CONTACT_TECH);
  g_assert_finalize_object (service);
}

static void
test_notifies_only_a_change (void)
{
  g_autoptr(GuichetService) service =
                 guichet_service_new (GUICHET_SERVICE_ZONE, "example.org", NULL);
  guint n_all = 0;
  guint n_tech = 0;

  g_signal_connect (service, "notify", G_CALLBACK (count_cb), &n_all);
  g_signal_connect (service, "notify::tech", G_CALLBACK (count_cb), &n_tech);

  guichet_service_set_group (service, NULL);
  guichet_service_set_description (service, NULL);
  guichet_service_set_contacts (service, NULL, NULL, NULL);
  guichet_service_set_state (service, NULL);
  guichet_service_set_locks (service, 0);
  guichet_service_set_pending (service, GUICHET_CONTACT_NONE);
  g_assert_cmpuint (n_all, ==, 0);

  guichet_service_set_contacts (service, "aa1-ovh", "aa1-ovh", "aa1-ovh");
  g_assert_cmpuint (n_all, ==, 3);
  guichet_service_set_contacts (service, "aa1-ovh", "bb2-ovh", "aa1-ovh");
  g_assert_cmpuint (n_all, ==, 4);
  g_assert_cmpuint (n_tech, ==, 2);

  guichet_service_set_group (service, "xx1111-ovh-1");
  guichet_service_set_description (service, "Zone");
  guichet_service_set_state (service, "unPaid");
  guichet_service_set_locks (service, GUICHET_SERVICE_LOCK_XDSL_PACK);
  guichet_service_set_pending (service, GUICHET_CONTACT_ALL);
  g_assert_cmpuint (n_all, ==, 9);
}

/* Its own name may be what is set: the old one must not be gone before the new one is there. */
static void
test_can_be_set_to_what_it_has (void)
{
  g_autoptr(GuichetService) service =
                 guichet_service_new (GUICHET_SERVICE_ZONE, "example.org", NULL);
  const char *admin;

  guichet_service_set_contacts (service, "aa1-ovh", "bb2-ovh", "cc3-ovh");
  admin = guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN);
  guichet_service_set_contacts (
      service, guichet_service_get_contact (service, GUICHET_CONTACT_TECH), admin, NULL);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, "bb2-ovh");
  g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING));
}

static void
test_roles (void)
{
  g_autoptr(GuichetService) service =
                 guichet_service_new (GUICHET_SERVICE_DOMAIN, "example.org", NULL);

  guichet_service_set_contacts (service, "aa1-ovh", "bb2-ovh", "aa1-ovh");
  g_assert_true (guichet_service_knows_contacts (service));
  g_assert_cmpint (guichet_service_get_roles (service, "aa1-ovh"), ==,
                   GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_BILLING);
  g_assert_cmpint (guichet_service_get_roles (service, "BB2-OVH"), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_service_get_roles (service, "cc3-ovh"), ==, GUICHET_CONTACT_NONE);
  g_assert_cmpint (guichet_service_get_roles (service, ""), ==, GUICHET_CONTACT_NONE);
  g_assert_cmpint (guichet_service_get_roles (service, NULL), ==, GUICHET_CONTACT_NONE);
}

static void
test_debt_in_every_spelling (void)
{
  /* clang-format off */
  static const struct { const char *state; gboolean in_debt; } cases[] = {
    { "unPaid", TRUE }, { "UN_PAID", TRUE }, { "pendingDebt", TRUE }, { "PENDING_DEBT", TRUE },
    { "ok", FALSE }, { "", FALSE }, { "expired", FALSE }, { "unPai", FALSE }, { "unPaidX", FALSE },
    { "_", FALSE }, { "inCreation", FALSE }, { "autorenewInProgress", FALSE },
  };
  /* clang-format on */
  g_autoptr(GuichetService) service =
                 guichet_service_new (GUICHET_SERVICE_DOMAIN, "example.org", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guichet_service_set_state (service, cases[i].state);
      g_assert_cmpint (guichet_service_is_in_debt (service), ==, cases[i].in_debt);
    }
}

static void
test_group_of_ovhcloud_is_locked_by_its_name (void)
{
  /* clang-format off */
  static const struct { GuichetServiceKind kind; const char *name; gboolean is_locked; } cases[] = {
    { GUICHET_SERVICE_GROUP, "ovhtel-1234", TRUE },
    { GUICHET_SERVICE_GROUP, "xx1111-ovh-1", FALSE },
    { GUICHET_SERVICE_GROUP, "xx-ovhtel-1", FALSE },
    { GUICHET_SERVICE_DOMAIN, "ovhtel-shop.example", FALSE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetService) service = guichet_service_new (cases[i].kind, cases[i].name, NULL);

      g_assert_cmpint (guichet_service_get_locks (service), ==,
                       cases[i].is_locked ? GUICHET_SERVICE_LOCK_OVHTEL : 0);
      guichet_service_set_locks (service, GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
      g_assert_cmpint (guichet_service_get_locks (service) & GUICHET_SERVICE_LOCK_OVHTEL, ==,
                       cases[i].is_locked ? GUICHET_SERVICE_LOCK_OVHTEL : 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/service/nothing-is-known-at-first", test_nothing_is_known_at_first);
  g_test_add_func ("/model/service/properties-are-what-the-getters-say",
                   test_properties_are_what_the_getters_say);
  g_test_add_func ("/model/service/notifies-only-a-change", test_notifies_only_a_change);
  g_test_add_func ("/model/service/can-be-set-to-what-it-has", test_can_be_set_to_what_it_has);
  g_test_add_func ("/model/service/roles", test_roles);
  g_test_add_func ("/model/service/debt-in-every-spelling", test_debt_in_every_spelling);
  g_test_add_func ("/model/service/group-of-ovhcloud-is-locked-by-its-name",
                   test_group_of_ovhcloud_is_locked_by_its_name);

  return g_test_run ();
}
