/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-infos-reader.c: every service gets its own contacts, in as few requests as the server
 * allows, or there is an error; whatever the server does.
 */
#include "guichet-client-fixture.h"
#include "guichet-mock-infos.h"

#include "guichet-error.h"
#include "guichet-infos-reader.h"

typedef struct
{
  gboolean is_over;
  GPtrArray *missing;
  GError *error;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_error (&self->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *self = user_data;

  g_assert_false (self->is_over); /* told once */
  self->missing = guichet_infos_reader_run_finish (GUICHET_CLIENT (source), result, &self->error);
  self->is_over = TRUE;
}

static GPtrArray *
new_services (GuichetServiceKind kind, guint n_services)
{
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i <= n_services; i++)
    {
      g_autofree char *name = guichet_mock_infos_dup_name (i);

      g_ptr_array_add (services, guichet_service_new (kind, name, NULL));
    }

  return services;
}

static void
wait_over (Reading *reading)
{
  while (!reading->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
end (GuichetMockServer *server, GuichetClient *client, GuichetMockInfos *mock)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
  guichet_mock_infos_clear (mock);
}

static void
assert_own_contacts (GPtrArray *services, guint missing)
{
  for (guint i = 0; i < services->len; i++)
    {
      g_autofree char *tech =
          g_strdup_printf ("t%s-ovh", guichet_service_get_name (services->pdata[i]));

      g_assert_cmpint (guichet_service_knows_contacts (services->pdata[i]), ==, i + 1 != missing);
      if (i + 1 != missing)
        g_assert_cmpstr (guichet_service_get_contact (services->pdata[i], GUICHET_CONTACT_TECH), ==,
                         tech);
    }
}

/* Returns: how many requests it took, but for that of the time */
static guint
read_twice (GuichetMockInfos mock, GuichetServiceKind kind, guint n_services, guint *n_again)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) services = new_services (kind, n_services);
  guint n_requests[2];

  guichet_mock_infos_attach (&mock, server);
  for (guint i = 0; i < 2; i++)
    {
      g_auto(Reading) reading = { 0 };

      guichet_infos_reader_run_async (client, services, NULL, read_cb, &reading);
      wait_over (&reading);
      g_assert_no_error (reading.error);
      g_assert_cmpuint (reading.missing->len, ==, mock.missing != 0);
      if (mock.missing != 0)
        g_assert_true (reading.missing->pdata[0] == services->pdata[mock.missing - 1]);
      assert_own_contacts (services, mock.missing);
      n_requests[i] = guichet_mock_server_get_n_requests (server) - 1;
    }
  end (server, client, &mock);
  *n_again = n_requests[1] - n_requests[0];

  return n_requests[0];
}

static void
test_batches_of_each_kind (void)
{
  static const char *const before[] = {
    [GUICHET_SERVICE_GROUP] = "/telephony/",         [GUICHET_SERVICE_LINE] = "/telephony/lines/",
    [GUICHET_SERVICE_ALIAS] = "/telephony/aliases/", [GUICHET_SERVICE_TRUNK] = "/telephony/trunks/",
    [GUICHET_SERVICE_DOMAIN] = "/domain/",           [GUICHET_SERVICE_ZONE] = "/domain/zone/",
  };

  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    for (guint has_keys = 0; has_keys < 2; has_keys++)
      {
        const GuichetMockInfos mock = { before[kind], TRUE, (gboolean) has_keys };
        guint n_again;

        g_assert_cmpuint (read_twice (mock, kind, 120, &n_again), ==, 3);
        g_assert_cmpuint (n_again, ==, 3);
      }
}

static void
test_one_by_one_where_there_are_no_batches (void)
{
  const GuichetMockInfos plain = { "/telephony/lines/", FALSE };
  const GuichetMockInfos refuses = { "/telephony/lines/", FALSE, .refusal = 400 };
  guint n_again;

  g_assert_cmpuint (read_twice (plain, GUICHET_SERVICE_LINE, 60, &n_again), ==, 1 + 60);
  g_assert_cmpuint (n_again, ==, 60); /* and it does not try again */
  g_assert_cmpuint (read_twice (refuses, GUICHET_SERVICE_LINE, 60, &n_again), ==, 1 + 60);
  g_assert_cmpuint (n_again, ==, 60);
}

static void
test_what_is_not_there_is_told (void)
{
  const GuichetMockInfos batches = { "/domain/zone/", TRUE, TRUE, .missing = 7 };
  const GuichetMockInfos told = { "/domain/zone/", TRUE, TRUE, .missing = 7, .tells_status = TRUE };
  const GuichetMockInfos plain = { "/domain/zone/", FALSE, .missing = 7 };
  guint n_again;

  g_assert_cmpuint (read_twice (told, GUICHET_SERVICE_ZONE, 50, &n_again), ==, 1);
  g_assert_cmpuint (read_twice (batches, GUICHET_SERVICE_ZONE, 50, &n_again), ==, 1 + 1);
  g_assert_cmpuint (read_twice (plain, GUICHET_SERVICE_ZONE, 50, &n_again), ==, 1 + 50);
}

/* What one operation does not know, another may. */
static void
test_each_kind_learns_by_itself (void)
{
  GuichetMockInfos mock = { "/telephony/lines/", FALSE };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) lines = new_services (GUICHET_SERVICE_LINE, 2);
  g_autoptr(GPtrArray) domains = new_services (GUICHET_SERVICE_DOMAIN, 2);
  g_auto(Reading) of_lines = { 0 };
  g_auto(Reading) of_domains = { 0 };

  guichet_mock_infos_attach (&mock, server);
  guichet_infos_reader_run_async (client, lines, NULL, read_cb, &of_lines);
  wait_over (&of_lines);
  g_assert_cmpuint (mock.asked->len, ==, 3);

  mock.before = "/domain/";
  mock.knows_batches = TRUE;
  guichet_infos_reader_run_async (client, domains, NULL, read_cb, &of_domains);
  wait_over (&of_domains);
  g_assert_cmpuint (mock.asked->len, ==, 4);
  assert_own_contacts (domains, 0);
  end (server, client, &mock);
}

static void
test_no_services_no_request (void)
{
  GuichetMockInfos mock = { "/domain/", TRUE };
  guint n_again;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_auto(Reading) reading = { 0 };

  guichet_mock_infos_attach (&mock, server);
  guichet_infos_reader_run_async (client, none, NULL, read_cb, &reading);
  wait_over (&reading);
  g_assert_no_error (reading.error);
  g_assert_cmpuint (reading.missing->len, ==, 0);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 0);
  end (server, client, &mock);

  g_assert_cmpuint (read_twice (mock, GUICHET_SERVICE_DOMAIN, 1, &n_again), ==, 1);
}

static void
assert_fails (GuichetMockInfos mock, guint n_services, GuichetError code, guint n_known)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) services = new_services (GUICHET_SERVICE_ALIAS, n_services);
  g_auto(Reading) reading = { 0 };
  guint n = 0;

  guichet_mock_infos_attach (&mock, server);
  guichet_infos_reader_run_async (client, services, NULL, read_cb, &reading);
  wait_over (&reading);
  g_assert_null (reading.missing);
  g_assert_error (reading.error, GUICHET_ERROR, (int) code);
  for (guint i = 0; i < services->len; i++)
    n += guichet_service_knows_contacts (services->pdata[i]);
  g_assert_cmpuint (n, ==, n_known);
  end (server, client, &mock);
}

static void
test_failure_of_a_request_is_told (void)
{
  for (guint n = 1; n <= 3; n++)
    assert_fails (
        (GuichetMockInfos){ "/telephony/aliases/", TRUE, TRUE, .fault_at = n, .fault = 503 }, 120,
        GUICHET_ERROR_SERVER, 0);
  for (guint n = 1; n <= 4; n++)
    assert_fails ((GuichetMockInfos){ "/telephony/aliases/", FALSE, .fault_at = n, .fault = 403 },
                  3, GUICHET_ERROR_REFUSED, 0);
}

/* It is told, and its neighbours are as true. */
static void
test_odd_one_does_not_spoil_the_others (void)
{
  assert_fails ((GuichetMockInfos){ "/telephony/aliases/", TRUE, TRUE, .odd = 2 }, 50,
                GUICHET_ERROR_BAD_REPLY, 49);
}

static void
test_cancelled_at_once (void)
{
  GuichetMockInfos mock = { "/domain/", TRUE, TRUE };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) services = new_services (GUICHET_SERVICE_DOMAIN, 60);
  g_autoptr(GCancellable) before = g_cancellable_new ();
  g_autoptr(GCancellable) during = g_cancellable_new ();
  g_auto(Reading) never = { 0 };
  g_auto(Reading) stopped = { 0 };

  guichet_mock_infos_attach (&mock, server);
  g_cancellable_cancel (before);
  guichet_infos_reader_run_async (client, services, before, read_cb, &never);
  wait_over (&never);
  g_assert_error (never.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 0);

  guichet_infos_reader_run_async (client, services, during, read_cb, &stopped);
  guichet_mock_server_wait_requests (server, 1);
  g_cancellable_cancel (during);
  wait_over (&stopped);
  g_assert_error (stopped.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  for (guint i = 0; i < services->len; i++)
    g_assert_false (guichet_service_knows_contacts (services->pdata[i]));
  end (server, client, &mock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/infos-reader/batches-of-each-kind", test_batches_of_each_kind);
  g_test_add_func ("/infos-reader/one-by-one-where-there-are-no-batches",
                   test_one_by_one_where_there_are_no_batches);
  g_test_add_func ("/infos-reader/what-is-not-there-is-told", test_what_is_not_there_is_told);
  g_test_add_func ("/infos-reader/each-kind-learns-by-itself", test_each_kind_learns_by_itself);
  g_test_add_func ("/infos-reader/no-services-no-request", test_no_services_no_request);
  g_test_add_func ("/infos-reader/failure-of-a-request-is-told", test_failure_of_a_request_is_told);
  g_test_add_func ("/infos-reader/odd-one-does-not-spoil-the-others",
                   test_odd_one_does_not_spoil_the_others);
  g_test_add_func ("/infos-reader/cancelled-at-once", test_cancelled_at_once);

  return g_test_run ();
}
