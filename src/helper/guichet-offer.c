/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer.c: the rules of an offer.
 * A fax is never the first choice, a number that the person does not want offered is left out, and
 * a text with more numbers than a person would choose from raises no notification.
 */
#include "config.h"

#include "guichet-offer.h"

#include <glib/gi18n-lib.h>

/* More are a list or a table, not something that somebody copied in order to call it. */
#define MAX_POP_UP_NUMBERS 10

struct _GuichetOffer
{
  GPtrArray *numbers; /* (element-type GuichetPhoneNumber): the default first */
  char *region;
  gboolean may_pop_up;
};

static int
compare_fax_last (gconstpointer a, gconstpointer b)
{
  const GuichetPhoneNumber *left = *(const GuichetPhoneNumber *const *) a;
  const GuichetPhoneNumber *right = *(const GuichetPhoneNumber *const *) b;
  gboolean left_fax = (left->flags & GUICHET_PHONE_FLAG_FAX) != 0;
  gboolean right_fax = (right->flags & GUICHET_PHONE_FLAG_FAX) != 0;

  return left_fax - right_fax;
}

static gboolean
is_wanted (const GuichetPhoneNumber *number, const char *const *never_offer)
{
  return number->warning != GUICHET_PHONE_WARNING_EMERGENCY &&
         (never_offer == NULL || !g_strv_contains (never_offer, number->dial));
}

/**
 * guichet_offer_new:
 * @numbers: (element-type GuichetPhoneNumber): what the detector found, best first
 * @never_offer: (nullable) (array zero-terminated=1): numbers as dialled that the person does not
 * want offered
 * @region: ISO 3166 code of the person's own country, for the way numbers are written
 * @may_pop_up: whether the text was short enough to have been copied for a call
 *
 * Returns: (transfer full): the offer; with no number in it if there is nothing to offer
 */
GuichetOffer *
guichet_offer_new (GPtrArray *numbers,
                   const char *const *never_offer,
                   const char *region,
                   gboolean may_pop_up)
{
  GuichetOffer *self = g_new0 (GuichetOffer, 1);

  g_return_val_if_fail (numbers != NULL, NULL);

  self->numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_phone_number_unref);
  self->region = g_strdup (region);
  self->may_pop_up = may_pop_up;
  for (guint i = 0; i < numbers->len; i++)
    {
      GuichetPhoneNumber *number = g_ptr_array_index (numbers, i);

      if (is_wanted (number, never_offer))
        g_ptr_array_add (self->numbers, guichet_phone_number_ref (number));
    }
  g_ptr_array_sort (self->numbers, compare_fax_last); /* stable: a merge sort */
  return self;
}

void
guichet_offer_free (GuichetOffer *self)
{
  g_ptr_array_unref (self->numbers);
  g_free (self->region);
  g_free (self);
}

guint
guichet_offer_get_n_numbers (const GuichetOffer *self)
{
  return self->numbers->len;
}

/**
 * guichet_offer_get_number:
 * @self: an offer
 * @position: below guichet_offer_get_n_numbers()
 *
 * Returns: (transfer none): the number at @position; the one at 0 is what a single click means
 */
GuichetPhoneNumber *
guichet_offer_get_number (const GuichetOffer *self, guint position)
{
  g_return_val_if_fail (position < self->numbers->len, NULL);

  return g_ptr_array_index (self->numbers, position);
}

/**
 * guichet_offer_get_pops_up:
 * @self: an offer
 *
 * Returns: whether a notification should be raised; otherwise the tray menu alone shows the numbers
 */
gboolean
guichet_offer_get_pops_up (const GuichetOffer *self)
{
  return self->may_pop_up && self->numbers->len > 0 && self->numbers->len <= MAX_POP_UP_NUMBERS;
}

/**
 * guichet_offer_get_title:
 * @self: an offer with at least one number
 *
 * Returns: (transfer full): the title of its notification, "Call 01 42 86 61 00?"
 */
char *
guichet_offer_get_title (const GuichetOffer *self)
{
  g_return_val_if_fail (self->numbers->len > 0, NULL);

  if (self->numbers->len > 1)
    return g_strdup_printf (ngettext ("%u number copied", "%u numbers copied", self->numbers->len),
                            self->numbers->len);
  /* Translators: the title of a notification; %s is a telephone number. */
  return g_strdup_printf (_("Call %s?"), guichet_phone_number_get_display (
                                              guichet_offer_get_number (self, 0), self->region));
}

static char *
join_displays (const GuichetOffer *self)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < self->numbers->len; i++)
    {
      const char *display =
          guichet_phone_number_get_display (guichet_offer_get_number (self, i), self->region);

      g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", display);
    }
  return g_string_free (joined, FALSE);
}

/**
 * guichet_offer_get_body:
 * @self: an offer with at least one number
 * @line_title: (nullable): the line that the call would start from, "Accueil"
 *
 * Returns: (transfer full): the text of its notification; a warning about the price comes first
 */
char *
guichet_offer_get_body (const GuichetOffer *self, const char *line_title)
{
  g_autofree char *kind = NULL;

  g_return_val_if_fail (self->numbers->len > 0, NULL);

  if (self->numbers->len > 1)
    return join_displays (self);

  kind = guichet_phone_number_describe (guichet_offer_get_number (self, 0));
  if (line_title == NULL)
    return g_steal_pointer (&kind);
  /* Translators: what kind of number it is, then the line that the call starts from: “Landline ·
   * from Accueil”. */
  return g_strdup_printf (_("%s · from %s"), kind, line_title);
}
