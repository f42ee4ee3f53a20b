"""Stays from the booking to the bill, as guests and their hotel go through them."""
