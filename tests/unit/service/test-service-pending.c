/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-pending.c: services know for which of their contacts a request is under way.
 */
#include "guichet-service-pending.h"

typedef struct
{
  GListStore *services;
  GListStore *requests;
  GuichetServicePending *pending;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->services = g_list_store_new (GUICHET_TYPE_SERVICE);
  fixture->requests = g_list_store_new (GUICHET_TYPE_CONTACT_REQUEST);
  fixture->pending = guichet_service_pending_new (G_LIST_MODEL (fixture->services));
  guichet_service_pending_set_requests (fixture->pending, G_LIST_MODEL (fixture->requests));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->pending);
  g_assert_finalize_object (fixture->requests);
  g_assert_finalize_object (fixture->services);
}

static GuichetService *
add_service (Fixture *fixture, GuichetServiceKind kind, const char *name)
{
  g_autoptr(GuichetService) service = guichet_service_new (kind, name, "");

  guichet_service_set_contacts (service, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh");
  g_list_store_append (fixture->services, service);
  return service;
}

static GuichetContactRequest *
add_request (Fixture *fixture, gint64 id, const char *service, GuichetContactTypes types)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const GuichetContactRequestInfo info = { .id = id,
                                           .asking = "xx1111-ovh",
                                           .from = "xx1111-ovh",
                                           .to = "zz3333-ovh",
                                           .service = service,
                                           .types = types,
                                           .requested = now };
  g_autoptr(GuichetContactRequest) request = guichet_contact_request_new (&info);

  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_VALIDATING, NULL);
  g_list_store_append (fixture->requests, request);
  return request;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_a_service_knows_its_request (Fixture *fixture, gconstpointer unused)
{
  GuichetService *line = add_service (fixture, GUICHET_SERVICE_LINE, "0033972101001");
  GuichetService *other = add_service (fixture, GUICHET_SERVICE_LINE, "0033972101002");
  GuichetContactRequest *request = add_request (fixture, 7, "0033972101001", GUICHET_CONTACT_TECH);

  settle ();
  g_assert_cmpint (guichet_service_get_pending (line), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_service_get_pending (other), ==, GUICHET_CONTACT_NONE);
  g_assert_true (guichet_service_pending_find (fixture->pending, line, GUICHET_CONTACT_TECH) ==
                 request);
  g_assert_null (guichet_service_pending_find (fixture->pending, line, GUICHET_CONTACT_ADMIN));
  g_assert_null (guichet_service_pending_find (fixture->pending, other, GUICHET_CONTACT_TECH));
}

/* OVHcloud writes accounts in either case. */
static void
test_accounts_are_the_same_in_either_case (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GuichetService) line = guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "");

  guichet_service_set_contacts (line, "XX1111-ovh", "XX1111-ovh", "XX1111-ovh");
  g_list_store_append (fixture->services, line);
  add_request (fixture, 7, "0033972101001", GUICHET_CONTACT_TECH);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (line), ==, GUICHET_CONTACT_TECH);
}

static void
test_what_is_over_is_not_pending (Fixture *fixture, gconstpointer unused)
{
  GuichetService *line = add_service (fixture, GUICHET_SERVICE_LINE, "0033972101001");
  GuichetContactRequest *request = add_request (fixture, 7, "0033972101001", GUICHET_CONTACT_TECH);

  settle ();
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE, NULL);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (line), ==, GUICHET_CONTACT_NONE);
}

static void
test_a_service_that_comes_later_is_told (Fixture *fixture, gconstpointer unused)
{
  GuichetService *domain = NULL;

  add_request (fixture, 7, "example.org", GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH);
  settle ();
  domain = add_service (fixture, GUICHET_SERVICE_DOMAIN, "example.org");
  settle ();
  g_assert_cmpint (guichet_service_get_pending (domain), ==,
                   GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH);
}

static void
test_one_request_is_not_taken_for_domain_and_zone (Fixture *fixture, gconstpointer unused)
{
  GuichetService *domain = add_service (fixture, GUICHET_SERVICE_DOMAIN, "example.org");
  GuichetService *zone = add_service (fixture, GUICHET_SERVICE_ZONE, "example.org");

  add_request (fixture, 7, "example.org", GUICHET_CONTACT_TECH);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (domain), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_service_get_pending (zone), ==, GUICHET_CONTACT_NONE);
  add_request (fixture, 8, "example.org", GUICHET_CONTACT_TECH);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (zone), ==, GUICHET_CONTACT_TECH);
}

static void
test_a_request_of_another_contact_is_no_matter (Fixture *fixture, gconstpointer unused)
{
  GuichetService *domain = add_service (fixture, GUICHET_SERVICE_DOMAIN, "example.org");

  add_request (fixture, 7, "example.org", GUICHET_CONTACT_BILLING);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (domain), ==, GUICHET_CONTACT_NONE);
}

static void
test_without_requests_nothing_is_pending (Fixture *fixture, gconstpointer unused)
{
  GuichetService *line = add_service (fixture, GUICHET_SERVICE_LINE, "0033972101001");

  add_request (fixture, 7, "0033972101001", GUICHET_CONTACT_TECH);
  settle ();
  guichet_service_pending_set_requests (fixture->pending, NULL);
  settle ();
  g_assert_cmpint (guichet_service_get_pending (line), ==, GUICHET_CONTACT_NONE);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/service-pending/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-service-knows-its-request", test_a_service_knows_its_request);
  ADD ("accounts-are-the-same-in-either-case", test_accounts_are_the_same_in_either_case);
  ADD ("what-is-over-is-not-pending", test_what_is_over_is_not_pending);
  ADD ("a-service-that-comes-later-is-told", test_a_service_that_comes_later_is_told);
  ADD ("one-request-is-not-taken-for-domain-and-zone",
       test_one_request_is_not_taken_for_domain_and_zone);
  ADD ("a-request-of-another-contact-is-no-matter", test_a_request_of_another_contact_is_no_matter);
  ADD ("without-requests-nothing-is-pending", test_without_requests_nothing_is_pending);
  return g_test_run ();
}
