/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-error.c: the error domain, with OVHcloud's own words carried inside the GError.
 * Knows nothing of HTTP: whoever makes an error fills the details in.
 */
#include "config.h"

#include "guichet-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GuichetErrorDetails details;
} GuichetErrorPrivate;

static void
copy_details (const GuichetErrorDetails *from, GuichetErrorDetails *to)
{
  to->status = from->status;
  to->method = g_strdup (from->method);
  to->path = g_strdup (from->path);
  to->api_message = g_strdup (from->api_message);
  to->api_code = g_strdup (from->api_code);
  to->query_id = g_strdup (from->query_id);
  to->refused = g_strdupv (from->refused);
  to->reasons = g_strdupv (from->reasons);
  to->keyring_words = g_strdup (from->keyring_words);
  to->maybe_done = from->maybe_done;
}

static void
guichet_error_private_init (GuichetErrorPrivate *priv)
{
  priv->details = (GuichetErrorDetails){ 0 };
}

static void
guichet_error_private_copy (const GuichetErrorPrivate *from, GuichetErrorPrivate *to)
{
  copy_details (&from->details, &to->details);
}

static void
guichet_error_private_clear (GuichetErrorPrivate *priv)
{
  g_clear_pointer (&priv->details.method, g_free);
  g_clear_pointer (&priv->details.path, g_free);
  g_clear_pointer (&priv->details.api_message, g_free);
  g_clear_pointer (&priv->details.api_code, g_free);
  g_clear_pointer (&priv->details.query_id, g_free);
  g_clear_pointer (&priv->details.refused, g_strfreev);
  g_clear_pointer (&priv->details.reasons, g_strfreev);
  g_clear_pointer (&priv->details.keyring_words, g_free);
}

G_DEFINE_EXTENDED_ERROR (GuichetError, guichet_error)

/**
 * guichet_error_new_with_details:
 * @code: what a caller reacts to
 * @message: a sentence for people, translated, without secrets
 * @details: (nullable): what was asked and answered; copied
 *
 * Returns: (transfer full): a new error of the domain %GUICHET_ERROR
 */
GError *
guichet_error_new_with_details (GuichetError code,
                                const char *message,
                                const GuichetErrorDetails *details)
{
  GError *error;

  g_return_val_if_fail (message != NULL, NULL);

  error = g_error_new_literal (GUICHET_ERROR, code, message);
  if (details != NULL)
    copy_details (details, &guichet_error_get_private (error)->details);

  return error;
}

/**
 * guichet_error_get_details:
 * @error: (nullable): any error
 *
 * An error of the domain %GUICHET_ERROR always has details; those of one that was made without are
 * all zero.
 *
 * Returns: (nullable) (transfer none): the details, valid as long as @error; %NULL for another
 * domain
 */
const GuichetErrorDetails *
guichet_error_get_details (const GError *error)
{
  if (error == NULL || error->domain != GUICHET_ERROR)
    return NULL;

  return &guichet_error_get_private (error)->details;
}

static gboolean
is_told (const char *words)
{
  return words != NULL && *words != '\0';
}

static void
append_api_words (GString *text, const GuichetErrorDetails *details)
{
  const gboolean has_code = is_told (details->api_code);

  if (is_told (details->api_message) && has_code)
    g_string_append_printf (text, _("OVHcloud said: %s (%s)"), details->api_message,
                                     details->api_code);
  else if (is_told (details->api_message) || has_code)
    g_string_append_printf (text, _("OVHcloud said: %s"),
                                     has_code ? details->api_code : details->api_message);

  if (is_told (details->query_id))
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Query ID: %s"), details->query_id);
    }
}

/**
 * guichet_error_may_be_done:
 * @error: what came instead of the answer to a request that changes something
 *
 * An answer that makes no sense comes from a server that may have done what it was asked.
 *
 * Returns: whether nobody can say that the request was not carried out
 */
gboolean
guichet_error_may_be_done (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  return details == NULL || details->maybe_done || error->code == GUICHET_ERROR_BAD_REPLY;
}

/**
 * guichet_error_dup_words:
 * @error: an error of any domain
 *
 * What stands, dimmed, under the sentence: OVHcloud's own words and the query id, each on a line of
 * its own if known, or the words of the keyring.
 *
 * Returns: (transfer full) (nullable): %NULL if there is nothing but the sentence
 */
char *
guichet_error_dup_words (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autoptr(GString) text = g_string_new (NULL);

  if (details == NULL)
    return NULL;
  if (is_told (details->keyring_words))
    g_string_printf (text, _("The keyring said: %s"), details->keyring_words);
  else
    append_api_words (text, details);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * guichet_error_to_text:
 * @error: an error of any domain
 *
 * Everything a person or OVHcloud's support can use, for the command line and for “Copy”: the
 * sentence, then what guichet_error_dup_words() gives.
 *
 * Returns: (transfer full): one to three lines without a line end after the last
 */
char *
guichet_error_to_text (const GError *error)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  words = guichet_error_dup_words (error);
  return words != NULL ? g_strconcat (error->message, "\n", words, NULL)
                       : g_strdup (error->message);
}
