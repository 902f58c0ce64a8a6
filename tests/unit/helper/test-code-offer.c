/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-code-offer.c: what is offered of the validation codes in a copied text, in which words, and
 * that no code is among them.
 */
#include "guichet-code-offer.h"
#include "guichet-offer-item.h"

#include <string.h>

#define LINK(id, token) "https://www.ovh.com/manager/#/contacts/requests?taskId=" id "&token=" token

static GuichetCodeOffer *
find (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return guichet_code_offer_find (bytes, TRUE);
}

static void
test_a_link_is_asked_about (void)
{
  g_autoptr(GuichetCodeOffer) offer = find (LINK ("123", "Zanzibar"));
  g_autofree char *title = guichet_code_offer_get_title (offer);
  g_autofree char *body = guichet_code_offer_get_body (offer);

  g_assert_cmpstr (title, ==, "Accept request 123?");
  g_assert_nonnull (strstr (body, "once more"));
  g_assert_null (strstr (body, "Zanzibar"));
  g_assert_true (guichet_code_offer_get_pops_up (offer));
  g_assert_cmpint (guichet_code_offer_get_target (offer), ==, 123);
}

static void
test_several_are_counted_and_chosen_from (void)
{
  g_autoptr(GuichetCodeOffer) offer =
                 find (LINK ("7", "a1") " " LINK ("9", "b2") "\n" LINK ("8", "c3"));
  g_autofree char *title = guichet_code_offer_get_title (offer);
  g_autofree char *body = guichet_code_offer_get_body (offer);

  g_assert_cmpstr (title, ==, "3 validation codes copied");
  g_assert_cmpstr (body, ==, "For the requests 7, 9, 8");
  g_assert_cmpint (guichet_code_offer_get_target (offer), ==, 0);
}

static void
test_many_are_not_all_listed (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GuichetCodeOffer) offer = NULL;
  g_autofree char *body = NULL;

  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (text, "?taskId=%u&token=t%u\n", i, i);
  offer = find (text->str);
  body = guichet_code_offer_get_body (offer);
  g_assert_cmpuint (guichet_code_offer_get_n_requests (offer), ==, 40);
  g_assert_cmpstr (body, ==, "For the requests 1, 2, 3, 4, 5, …");
}

static void
test_two_codes_of_one_request_are_one (void)
{
  g_autoptr(GuichetCodeOffer) offer = find (LINK ("5", "mine") " " LINK ("5", "yours"));

  g_assert_cmpuint (guichet_code_offer_get_n_requests (offer), ==, 1);
  g_assert_cmpint (guichet_code_offer_get_target (offer), ==, 5);
}

static void
test_other_texts_offer_nothing (void)
{
  static const char *const texts[] = { "", "01 42 86 61 00", "taskId=12", "?token=abcdef",
                                       "https://example.com/?id=1&token=abc" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (find (texts[i]));
}

static void
test_a_document_does_not_pop_up (void)
{
  g_autoptr(GBytes) text = g_bytes_new_static (LINK ("5", "a"), strlen (LINK ("5", "a")));
  g_autoptr(GuichetCodeOffer) offer = guichet_code_offer_find (text, FALSE);

  g_assert_false (guichet_code_offer_get_pops_up (offer));
}

static void
test_the_tray_entry_names_the_request_alone (void)
{
  g_autoptr(GuichetCodeOffer) one = find (LINK ("123", "Zanzibar"));
  g_autoptr(GMenuItem) item = guichet_offer_item_new_for_codes (one);
  g_autoptr(GVariant) target =
                 g_menu_item_get_attribute_value (item, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;

  g_assert_true (g_menu_item_get_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_true (g_menu_item_get_attribute (item, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_cmpstr (label, ==, "Accept Request 123…");
  g_assert_cmpstr (action, ==, "app.paste-code");
  g_assert_cmpint (g_variant_get_int64 (target), ==, 123);
}

static gboolean
is_odd (gint64 request, gpointer user_data)
{
  return request % 2 == 1;
}

static void
test_what_was_answered_elsewhere_is_dropped (void)
{
  g_autoptr(GuichetCodeOffer) offer =
                 find (LINK ("7", "a1") " " LINK ("8", "b2") " " LINK ("9", "c3"));

  g_assert_true (guichet_code_offer_drop (offer, is_odd, NULL));
  g_assert_cmpint (guichet_code_offer_get_target (offer), ==, 8);
  g_assert_false (guichet_code_offer_drop (offer, is_odd, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-offer/a-link-is-asked-about", test_a_link_is_asked_about);
  g_test_add_func ("/code-offer/several-are-counted-and-chosen-from",
                   test_several_are_counted_and_chosen_from);
  g_test_add_func ("/code-offer/many-are-not-all-listed", test_many_are_not_all_listed);
  g_test_add_func ("/code-offer/two-codes-of-one-request-are-one",
                   test_two_codes_of_one_request_are_one);
  g_test_add_func ("/code-offer/other-texts-offer-nothing", test_other_texts_offer_nothing);
  g_test_add_func ("/code-offer/a-document-does-not-pop-up", test_a_document_does_not_pop_up);
  g_test_add_func ("/code-offer/the-tray-entry-names-the-request-alone",
                   test_the_tray_entry_names_the_request_alone);
  g_test_add_func ("/code-offer/what-was-answered-elsewhere-is-dropped",
                   test_what_was_answered_elsewhere_is_dropped);
  return g_test_run ();
}
