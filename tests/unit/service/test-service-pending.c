/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-pending.c: a service knows which of its contacts a request is under way for, and has
 * its new contact once a request is done.
 */
#include "guichet-service-pending.h"

#define ME    "xx1111-ovh"
#define OTHER "yy2222-ovh"
#define THIRD "zz3333-ovh"
#define GROUP "xx1111-ovh-1"
#define LINE  "0033972101001"
#define NAME  "exemple.fr"

typedef struct
{
  GListStore *services;
  GListStore *requests;
  GuichetService *group;
  GuichetService *line;
  GuichetService *domain;
  GuichetService *zone;
} Fixture;

static GuichetService *
add_service (Fixture *fixture, GuichetServiceKind kind, const char *name, const char *group)
{
  GuichetService *service = guichet_service_new (kind, name, group);

  guichet_service_set_contacts (service, ME, ME, ME);
  g_list_store_append (fixture->services, service);
  return service;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->services = g_list_store_new (GUICHET_TYPE_SERVICE);
  fixture->requests = g_list_store_new (GUICHET_TYPE_CONTACT_REQUEST);
  fixture->group = add_service (fixture, GUICHET_SERVICE_GROUP, GROUP, "");
  fixture->line = add_service (fixture, GUICHET_SERVICE_LINE, LINE, GROUP);
  fixture->domain = add_service (fixture, GUICHET_SERVICE_DOMAIN, NAME, "");
  fixture->zone = add_service (fixture, GUICHET_SERVICE_ZONE, NAME, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->requests);
  g_object_unref (fixture->services);
  g_assert_finalize_object (fixture->group);
  g_assert_finalize_object (fixture->line);
  g_assert_finalize_object (fixture->domain);
  g_assert_finalize_object (fixture->zone);
}

static GuichetContactRequest *
add_request (Fixture *fixture,
             const char *service,
             GuichetContactTypes types,
             const char *from,
             GuichetContactRequestState state)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const GuichetContactRequestInfo info = { .id = 1,
                                           .asking = ME,
                                           .from = from,
                                           .to = OTHER,
                                           .service = service,
                                           .types = types,
                                           .requested = now };
  g_autoptr(GuichetContactRequest) request = guichet_contact_request_new (&info);

  guichet_contact_request_set_state (request, state, NULL);
  g_list_store_append (fixture->requests, request);
  return request;
}

static void
mark (Fixture *fixture)
{
  guichet_service_pending_mark (G_LIST_MODEL (fixture->services), G_LIST_MODEL (fixture->requests));
}

static void
settle (Fixture *fixture, GuichetContactRequest *request)
{
  guichet_service_pending_settle (G_LIST_MODEL (fixture->services), request);
}

static void
assert_contacts (GuichetService *service, const char *admin, const char *tech, const char *billing)
{
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, admin);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, tech);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING), ==, billing);
}

static void
test_open_requests_are_marked (Fixture *fixture, gconstpointer data)
{
  GuichetContactRequest *first;

  first = add_request (fixture, "XX1111-ovh-1", GUICHET_CONTACT_TECH, ME,
                       GUICHET_CONTACT_REQUEST_VALIDATING);
  add_request (fixture, GROUP, GUICHET_CONTACT_BILLING, ME, GUICHET_CONTACT_REQUEST_TODO);
  add_request (fixture, LINE, GUICHET_CONTACT_TECH, ME, GUICHET_CONTACT_REQUEST_REFUSED);
  add_request (fixture, "", GUICHET_CONTACT_ALL, ME, GUICHET_CONTACT_REQUEST_TODO);
  mark (fixture);
  g_assert_cmpint (guichet_service_get_pending (fixture->group), ==,
                   GUICHET_CONTACT_TECH | GUICHET_CONTACT_BILLING);
  g_assert_cmpint (guichet_service_get_pending (fixture->line), ==, GUICHET_CONTACT_NONE);
  g_assert_cmpint (guichet_service_get_pending (fixture->domain), ==, GUICHET_CONTACT_NONE);

  guichet_contact_request_set_state (first, GUICHET_CONTACT_REQUEST_DONE, NULL);
  mark (fixture);
  g_assert_cmpint (guichet_service_get_pending (fixture->group), ==, GUICHET_CONTACT_BILLING);
}

static void
test_a_domain_name_and_its_zone_are_told_apart (Fixture *fixture, gconstpointer data)
{
  guichet_service_set_contacts (fixture->domain, ME, THIRD, ME);
  add_request (fixture, NAME, GUICHET_CONTACT_TECH, ME, GUICHET_CONTACT_REQUEST_VALIDATING);
  mark (fixture);
  g_assert_cmpint (guichet_service_get_pending (fixture->domain), ==, GUICHET_CONTACT_NONE);
  g_assert_cmpint (guichet_service_get_pending (fixture->zone), ==, GUICHET_CONTACT_TECH);

  guichet_service_set_contacts (fixture->domain, ME, ME, ME);
  mark (fixture);
  g_assert_cmpint (guichet_service_get_pending (fixture->domain), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_service_get_pending (fixture->zone), ==, GUICHET_CONTACT_NONE);

  add_request (fixture, NAME, GUICHET_CONTACT_TECH, ME, GUICHET_CONTACT_REQUEST_TODO);
  mark (fixture);
  g_assert_cmpint (guichet_service_get_pending (fixture->domain), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_service_get_pending (fixture->zone), ==, GUICHET_CONTACT_TECH);
}

static void
test_what_is_done_has_changed_its_contact (Fixture *fixture, gconstpointer data)
{
  guichet_service_set_contacts (fixture->line, ME, THIRD, ME);
  settle (fixture,
          add_request (fixture, LINE, GUICHET_CONTACT_TECH, THIRD, GUICHET_CONTACT_REQUEST_DONE));
  assert_contacts (fixture->line, ME, OTHER, ME);
  assert_contacts (fixture->group, ME, ME, ME);

  settle (fixture,
          add_request (fixture, GROUP, GUICHET_CONTACT_BILLING, ME, GUICHET_CONTACT_REQUEST_DONE));
  assert_contacts (fixture->group, ME, ME, OTHER);
  assert_contacts (fixture->line, ME, OTHER, OTHER);

  settle (fixture,
          add_request (fixture, NAME, GUICHET_CONTACT_ADMIN, ME, GUICHET_CONTACT_REQUEST_DONE));
  assert_contacts (fixture->domain, OTHER, ME, ME);
  assert_contacts (fixture->zone, ME, ME, ME);

  guichet_service_set_contacts (fixture->domain, NULL, NULL, NULL);
  settle (fixture,
          add_request (fixture, NAME, GUICHET_CONTACT_ADMIN, ME, GUICHET_CONTACT_REQUEST_DONE));
  g_assert_false (guichet_service_knows_contacts (fixture->domain));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/service-pending/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("open-requests-are-marked", test_open_requests_are_marked);
  ADD ("a-domain-name-and-its-zone-are-told-apart", test_a_domain_name_and_its_zone_are_told_apart);
  ADD ("what-is-done-has-changed-its-contact", test_what_is_done_has_changed_its_contact);
  return g_test_run ();
}
