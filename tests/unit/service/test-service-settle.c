/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-settle.c: a request that is done has changed the contacts of its service.
 */
#include "guichet-service-settle.h"

#define ME    "xx1111-ovh"
#define OTHER "yy2222-ovh"
#define THIRD "zz3333-ovh"
#define GROUP "xx1111-ovh-1"
#define LINE  "0033972101001"
#define NAME  "exemple.fr"

typedef struct
{
  GListStore *services;
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
  fixture->group = add_service (fixture, GUICHET_SERVICE_GROUP, GROUP, "");
  fixture->line = add_service (fixture, GUICHET_SERVICE_LINE, LINE, GROUP);
  fixture->domain = add_service (fixture, GUICHET_SERVICE_DOMAIN, NAME, "");
  fixture->zone = add_service (fixture, GUICHET_SERVICE_ZONE, NAME, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->services);
  g_assert_finalize_object (fixture->group);
  g_assert_finalize_object (fixture->line);
  g_assert_finalize_object (fixture->domain);
  g_assert_finalize_object (fixture->zone);
}

/* It gives what @from was to the other account. */
static void
settle (Fixture *fixture, const char *service, GuichetContactTypes types, const char *from)
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

  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE, now);
  guichet_service_settle (G_LIST_MODEL (fixture->services), request);
}

static void
assert_contacts (GuichetService *service, const char *admin, const char *tech, const char *billing)
{
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, admin);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, tech);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING), ==, billing);
}

static void
test_a_line_has_its_new_contact_alone (Fixture *fixture, gconstpointer data)
{
  settle (fixture, LINE, GUICHET_CONTACT_TECH, ME);
  assert_contacts (fixture->line, ME, OTHER, ME);
  assert_contacts (fixture->group, ME, ME, ME);
}

static void
test_a_group_takes_its_services_with_it (Fixture *fixture, gconstpointer data)
{
  guichet_service_set_contacts (fixture->line, ME, THIRD, ME);
  settle (fixture, "XX1111-ovh-1", GUICHET_CONTACT_BILLING, ME);
  assert_contacts (fixture->group, ME, ME, OTHER);
  assert_contacts (fixture->line, ME, THIRD, OTHER);
  assert_contacts (fixture->domain, ME, ME, ME);
}

static void
test_a_domain_name_and_its_zone_are_told_apart (Fixture *fixture, gconstpointer data)
{
  settle (fixture, NAME, GUICHET_CONTACT_ADMIN, ME);
  assert_contacts (fixture->domain, OTHER, ME, ME);
  assert_contacts (fixture->zone, ME, ME, ME);
  settle (fixture, NAME, GUICHET_CONTACT_ADMIN, ME);
  assert_contacts (fixture->zone, OTHER, ME, ME);
}

static void
test_what_is_not_known_stays_so (Fixture *fixture, gconstpointer data)
{
  guichet_service_set_contacts (fixture->line, NULL, NULL, NULL);
  settle (fixture, LINE, GUICHET_CONTACT_TECH, ME);
  g_assert_false (guichet_service_knows_contacts (fixture->line));
  settle (fixture, "", GUICHET_CONTACT_ALL, ME);
  assert_contacts (fixture->domain, ME, ME, ME);
}

#define ADD(name, func) g_test_add ("/service-settle/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-line-has-its-new-contact-alone", test_a_line_has_its_new_contact_alone);
  ADD ("a-group-takes-its-services-with-it", test_a_group_takes_its_services_with_it);
  ADD ("a-domain-name-and-its-zone-are-told-apart", test_a_domain_name_and_its_zone_are_told_apart);
  ADD ("what-is-not-known-stays-so", test_what_is_not_known_stays_so);
  return g_test_run ();
}
