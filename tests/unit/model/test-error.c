/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-error.c: an error keeps OVHcloud's words through copies, and tells them in the promised
 * order.
 */
#include "guichet-error.h"

static GError *
make_error (void)
{
  g_autofree char *words = g_strdup ("Invalid signature");
  const GuichetErrorDetails details = {
    .status = 400,
    .method = (char *) "POST",
    .path = (char *) "/telephony/xx1111-ovh-1/line",
    .api_message = words,
    .api_code = (char *) "INVALID_SIGNATURE",
    .query_id = (char *) "EU.ext-3.63ac85b6",
    .maybe_done = TRUE,
  };

  /* The words are freed when this returns: the error must own a copy. */
  return guichet_error_new_with_details (GUICHET_ERROR_CREDENTIAL, "Check the keys.", &details);
}

static void
test_details_are_copied (void)
{
  g_autoptr(GError) error = make_error ();
  g_autoptr(GError) copy = g_error_copy (error);
  const GuichetErrorDetails *details;

  g_clear_error (&error);
  g_assert_error (copy, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  details = guichet_error_get_details (copy);
  g_assert_nonnull (details);
  g_assert_cmpuint (details->status, ==, 400);
  g_assert_cmpstr (details->method, ==, "POST");
  g_assert_cmpstr (details->path, ==, "/telephony/xx1111-ovh-1/line");
  g_assert_cmpstr (details->api_message, ==, "Invalid signature");
  g_assert_cmpstr (details->api_code, ==, "INVALID_SIGNATURE");
  g_assert_cmpstr (details->query_id, ==, "EU.ext-3.63ac85b6");
  g_assert_true (details->maybe_done);
}

static void
test_plain_error_has_empty_details (void)
{
  g_autoptr(GError) error = g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NO_LINE, "No line.");
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  g_assert_nonnull (details);
  g_assert_cmpuint (details->status, ==, 0);
  g_assert_null (details->api_message);
  g_assert_false (details->maybe_done);
}

static void
test_other_domain_has_no_details (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Failed");

  g_assert_null (guichet_error_get_details (error));
  g_assert_null (guichet_error_get_details (NULL));
}

static void
test_text_is_sentence_words_query_id (void)
{
  g_autoptr(GError) error = make_error ();
  g_autofree char *text = guichet_error_to_text (error);

  g_assert_cmpstr (text, ==,
                   "Check the keys.\n"
                   "OVHcloud said: Invalid signature (INVALID_SIGNATURE)\n"
                   "Query ID: EU.ext-3.63ac85b6");
}

static void
test_text_has_no_empty_lines (void)
{
  const GuichetErrorDetails nothing = { .api_message = (char *) "", .query_id = (char *) "" };
  const GuichetErrorDetails code_only = { .api_code = (char *) "Client::NotFound" };
  g_autoptr(GError) empty =
                 guichet_error_new_with_details (GUICHET_ERROR_OFFLINE, "No connection.", &nothing);
  g_autoptr(GError) code =
                 guichet_error_new_with_details (GUICHET_ERROR_NOT_FOUND, "Not found.", &code_only);
  g_autoptr(GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Failed");
  g_autofree char *empty_text = guichet_error_to_text (empty);
  g_autofree char *code_text = guichet_error_to_text (code);
  g_autofree char *foreign_text = guichet_error_to_text (foreign);

  g_assert_cmpstr (empty_text, ==, "No connection.");
  g_assert_cmpstr (code_text, ==, "Not found.\nOVHcloud said: Client::NotFound");
  g_assert_cmpstr (foreign_text, ==, "Failed");
}

static void
test_keyring_has_words_of_its_own (void)
{
  const GuichetErrorDetails details = { .keyring_words = (char *) "No such object path" };
  g_autoptr(GError) made =
                 guichet_error_new_with_details (GUICHET_ERROR_KEYRING, "It failed.", &details);
  g_autoptr(GError) error = g_error_copy (made);
  g_autofree char *words = guichet_error_dup_words (error);
  g_autofree char *text = guichet_error_to_text (error);

  g_assert_cmpstr (words, ==, "The keyring said: No such object path");
  g_assert_cmpstr (text, ==, "It failed.\nThe keyring said: No such object path");
}

static void
test_plain_error_has_no_words (void)
{
  g_autoptr(GError) plain =
                 g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_KEYRING, "It failed.");
  g_autoptr(GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Failed");

  g_assert_null (guichet_error_dup_words (plain));
  g_assert_null (guichet_error_dup_words (foreign));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/error/details-are-copied", test_details_are_copied);
  g_test_add_func ("/model/error/plain-error-has-empty-details",
                   test_plain_error_has_empty_details);
  g_test_add_func ("/model/error/other-domain-has-no-details", test_other_domain_has_no_details);
  g_test_add_func ("/model/error/text-is-sentence-words-query-id",
                   test_text_is_sentence_words_query_id);
  g_test_add_func ("/model/error/text-has-no-empty-lines", test_text_has_no_empty_lines);
  g_test_add_func ("/model/error/keyring-has-words-of-its-own", test_keyring_has_words_of_its_own);
  g_test_add_func ("/model/error/plain-error-has-no-words", test_plain_error_has_no_words);

  return g_test_run ();
}
