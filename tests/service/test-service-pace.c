/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-pace.c: how many requests for contacts are in flight at the server: more while its
 * answers are fast, half after each sign that it is too much, whatever that looks like. How long an
 * answer took is told by a clock of the test: a machine that is slow is no server that is slow.
 */
#include "guichet-services-fixture.h"

#include "guichet-client.h"
#include "guichet-reading-traffic.h"

/* Five lists, then contacts, fifty in a request; one request fewer than the client lets out. */
#define N_LISTS  5
#define MOST     (GUICHET_CLIENT_MAX_IN_FLIGHT - 1)
#define HELD_AT  12
#define FAULT_AT (HELD_AT + MOST)
/* An answer that takes longer is slow; see guichet-pace.c. */
#define SLOW_MS 400

static gint64 now;

static gint64
tell_time (void)
{
  return now++; /* no two moments are the same */
}

static void
set_up (ServicesFixture *self, gconstpointer data)
{
  now = G_TIME_SPAN_SECOND;
  services_fixture_set_up (self, NULL);
  self->mock.n_lines_per_group = 700;
  self->mock.n_domains = self->mock.n_zones = 0;
}

/* Everything has arrived that was sent. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_in_flight (ServicesFixture *self, guint n_requests)
{
  while (guichet_mock_server_get_in_flight (self->session.mock) != n_requests)
    {
      g_assert_true (guichet_reading_list_get_loading (GUICHET_READING_LIST (self->services)));
      g_main_context_iteration (NULL, TRUE);
    }
  settle ();
  g_assert_cmpuint (guichet_mock_server_get_in_flight (self->session.mock), ==, n_requests);
}

static void
begin (ServicesFixture *self, guint hold_from)
{
  self->mock.hold_from = hold_from;
  guichet_mock_services_begin (&self->mock);
  guichet_reading_list_load (GUICHET_READING_LIST (self->services));
}

static void
end (ServicesFixture *self)
{
  self->mock.hold_from = 0;
  guichet_mock_server_release (self->session.mock);
  services_fixture_wait_loaded (self->services);
}

static void
test_begins_with_two_and_grows (ServicesFixture *self, gconstpointer data)
{
  begin (self, N_LISTS + 1);
  wait_in_flight (self, 2);
  for (guint n = 3; n <= MOST; n++)
    {
      guichet_mock_server_release_next (self->session.mock);
      wait_in_flight (self, n);
    }
  guichet_mock_server_release_next (self->session.mock);
  wait_in_flight (self, MOST); /* and no more: the last place is for what a person clicks */
  end (self);
  services_fixture_assert (self->services, guichet_mock_services_count (&self->mock), NULL);
}

static const struct
{
  const char *name;
  GuichetMockStep fault;
} signs[] = {
  { "408", { .status = 408, .body = "<html>time-out</html>" } },
  { "429", { .status = 429, .body = "{\"message\":\"slower\"}" } },
  { "503", { .status = 503, .body = "<html>busy</html>" } },
  { "504", { .status = 504, .body = "<html>time-out</html>" } },
  { "reset", { .kind = GUICHET_MOCK_RESET } },
  { "closed", { .kind = GUICHET_MOCK_CLOSE } },
};

/* The others that were in flight with it are answered well, and say nothing about what is bearable
 * now. */
static void
test_half_after (ServicesFixture *self, gconstpointer data)
{
  self->mock.fault = data;
  self->mock.fault_at = FAULT_AT;
  begin (self, HELD_AT);
  wait_in_flight (self, MOST);
  guichet_mock_server_release_next (self->session.mock);
  while (guichet_service_list_get_kind_error (self->services, GUICHET_SERVICE_LINE) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_in_flight (self, MOST - 1);
  guichet_mock_server_release (self->session.mock);
  wait_in_flight (self, MOST / 2);

  /* From now on on tiptoe: one more after each round of good answers. */
  guichet_mock_server_release_next (self->session.mock);
  wait_in_flight (self, MOST / 2);
  guichet_mock_server_release_next (self->session.mock);
  wait_in_flight (self, MOST / 2 + 1);
  end (self);
}

static void
test_half_after_slow_answers (ServicesFixture *self, gconstpointer data)
{
  begin (self, HELD_AT);
  wait_in_flight (self, MOST);
  now += (SLOW_MS + 100) * G_TIME_SPAN_MILLISECOND;
  guichet_mock_server_release (self->session.mock);
  wait_in_flight (self, MOST / 2); /* one slow crowd is one reason */
  end (self);
  services_fixture_assert (self->services, guichet_mock_services_count (&self->mock), NULL);
}

/* What is refused for another reason was answered well. */
static void
test_as_many_after_a_refusal (ServicesFixture *self, gconstpointer data)
{
  const GuichetMockStep refusal = { .status = 403, .body = "{\"message\":\"not yours\"}" };

  self->mock.fault = &refusal;
  self->mock.fault_at = FAULT_AT;
  begin (self, HELD_AT);
  wait_in_flight (self, MOST);
  guichet_mock_server_release_next (self->session.mock);
  while (guichet_service_list_get_kind_error (self->services, GUICHET_SERVICE_LINE) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_in_flight (self, MOST);
  end (self);
}

#define ADD(name, func, data)                                                                      \
  g_test_add (name, ServicesFixture, data, set_up, func, services_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  guichet_reading_traffic_set_clock (tell_time);

  ADD ("/service-pace/begins-with-two-and-grows", test_begins_with_two_and_grows, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *path = g_strconcat ("/service-pace/half-after-", signs[i].name, NULL);

      ADD (path, test_half_after, &signs[i].fault);
    }
  ADD ("/service-pace/half-after-slow-answers", test_half_after_slow_answers, NULL);
  ADD ("/service-pace/as-many-after-a-refusal", test_as_many_after_a_refusal, NULL);
  return g_test_run ();
}
