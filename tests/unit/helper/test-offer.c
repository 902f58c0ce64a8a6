/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-offer.c: what is offered of the numbers in a copied text, and in which words.
 */
#include "guichet-offer.h"

static GPtrArray *
numbers_new (const char *const *texts)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_phone_number_unref);

  for (; *texts != NULL; texts++)
    {
      GuichetPhoneNumber *number = guichet_phone_number_parse (*texts, "FR");

      g_assert_nonnull (number);
      g_ptr_array_add (numbers, number);
    }
  return numbers;
}

static void
test_one_number_is_asked_about (void)
{
  g_autoptr(GPtrArray) numbers = numbers_new ((const char *[]){ "0142866100", NULL });
  g_autoptr(GuichetOffer) offer = guichet_offer_new (numbers, NULL, "FR", TRUE);
  g_autofree char *title = guichet_offer_get_title (offer);
  g_autofree char *body = guichet_offer_get_body (offer, "Accueil");

  g_assert_true (guichet_offer_get_pops_up (offer));
  g_assert_cmpstr (title, ==, "Call 01 42 86 61 00?");
  g_assert_true (g_str_has_suffix (body, " · from Accueil"));
}

static void
test_without_a_line_the_body_names_none (void)
{
  g_autoptr(GPtrArray) numbers = numbers_new ((const char *[]){ "0142866100", NULL });
  g_autoptr(GuichetOffer) offer = guichet_offer_new (numbers, NULL, "FR", TRUE);
  g_autofree char *body = guichet_offer_get_body (offer, NULL);
  g_autofree char *kind = guichet_phone_number_describe (guichet_offer_get_number (offer, 0));

  g_assert_cmpstr (body, ==, kind);
}

static void
test_several_numbers_are_listed (void)
{
  g_autoptr(GPtrArray) numbers =
                 numbers_new ((const char *[]){ "0142866100", "0478000000", "0612345678", NULL });
  g_autoptr(GuichetOffer) offer = guichet_offer_new (numbers, NULL, "FR", TRUE);
  g_autofree char *title = guichet_offer_get_title (offer);
  g_autofree char *body = guichet_offer_get_body (offer, "Accueil");

  g_assert_cmpstr (title, ==, "3 numbers copied");
  g_assert_cmpstr (body, ==, "01 42 86 61 00, 04 78 00 00 00, 06 12 34 56 78");
}

static void
test_a_fax_is_never_the_first_choice (void)
{
  const char *const texts[] = { "0142866100", "0478000000", "0612345678", NULL };
  g_autoptr(GPtrArray) numbers = numbers_new (texts);
  GuichetPhoneNumber *fax = g_ptr_array_index (numbers, 0);
  g_autoptr(GuichetOffer) offer = NULL;

  fax->flags |= GUICHET_PHONE_FLAG_FAX;
  offer = guichet_offer_new (numbers, NULL, "FR", TRUE);

  g_assert_cmpstr (guichet_offer_get_number (offer, 0)->dial, ==, "0033478000000");
  g_assert_cmpstr (guichet_offer_get_number (offer, 1)->dial, ==, "0033612345678");
  g_assert_cmpstr (guichet_offer_get_number (offer, 2)->dial, ==, "0033142866100");
}

static void
test_an_unwanted_number_is_left_out (void)
{
  const char *const unwanted[] = { "0033142866100", NULL };
  g_autoptr(GPtrArray) numbers =
                 numbers_new ((const char *[]){ "0142866100", "0478000000", NULL });
  g_autoptr(GuichetOffer) offer = guichet_offer_new (numbers, unwanted, "FR", TRUE);

  g_assert_cmpuint (guichet_offer_get_n_numbers (offer), ==, 1);
  g_assert_cmpstr (guichet_offer_get_number (offer, 0)->dial, ==, "0033478000000");
}

static void
test_an_emergency_number_is_never_offered (void)
{
  g_autoptr(GPtrArray) numbers = numbers_new ((const char *[]){ "112", NULL });
  g_autoptr(GuichetOffer) offer = guichet_offer_new (numbers, NULL, "FR", TRUE);

  g_assert_cmpuint (guichet_offer_get_n_numbers (offer), ==, 0);
  g_assert_false (guichet_offer_get_pops_up (offer));
}

static void
test_a_long_text_or_a_list_does_not_pop_up (void)
{
  g_autoptr(GPtrArray) one = numbers_new ((const char *[]){ "0142866100", NULL });
  g_autoptr(GPtrArray) eleven = numbers_new ((const char *[]){
      "0142866100", "0142866101", "0142866102", "0142866103", "0142866104", "0142866105",
      "0142866106", "0142866107", "0142866108", "0142866109", "0142866110", NULL });
  g_autoptr(GuichetOffer) from_document = guichet_offer_new (one, NULL, "FR", FALSE);
  g_autoptr(GuichetOffer) from_list = guichet_offer_new (eleven, NULL, "FR", TRUE);

  g_assert_false (guichet_offer_get_pops_up (from_document));
  g_assert_cmpuint (guichet_offer_get_n_numbers (from_document), ==, 1);
  g_assert_false (guichet_offer_get_pops_up (from_list));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer/one-number-is-asked-about", test_one_number_is_asked_about);
  g_test_add_func ("/offer/without-a-line-the-body-names-none",
                   test_without_a_line_the_body_names_none);
  g_test_add_func ("/offer/several-numbers-are-listed", test_several_numbers_are_listed);
  g_test_add_func ("/offer/a-fax-is-never-the-first-choice", test_a_fax_is_never_the_first_choice);
  g_test_add_func ("/offer/an-unwanted-number-is-left-out", test_an_unwanted_number_is_left_out);
  g_test_add_func ("/offer/an-emergency-number-is-never-offered",
                   test_an_emergency_number_is_never_offered);
  g_test_add_func ("/offer/a-long-text-or-a-list-does-not-pop-up",
                   test_a_long_text_or_a_list_does_not_pop_up);
  return g_test_run ();
}
